package apply

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/mapperlint/mapperlint/internal/regular"
)

// Write writes the changed files: each into a new file beside the old one, which
// then takes its place. If one cannot be written, or is no longer what was
// planned for, all stay as they were, or are put back, and the error says why.
func Write(changes []Change) (err error) {
	staged := make([]string, 0, len(changes))
	defer func() {
		for _, name := range staged {
			os.Remove(name) // what is left of it after an error
		}
	}()
	for _, c := range changes {
		now, err := regular.ReadFile(c.target.path)
		if err == nil && !bytes.Equal(now, c.Old) {
			err = fmt.Errorf("%s was changed in the meantime", c.File)
		}
		if err != nil {
			return err
		}
		name, err := stage(c.target, c.New)
		if err != nil {
			return err
		}
		staged = append(staged, name)
	}
	for i, c := range changes {
		if err := os.Rename(staged[i], c.target.path); err != nil {
			return errors.Join(err, putBack(changes[:i]))
		}
	}
	return nil
}

// putBack undoes what was renamed before an error.
func putBack(changes []Change) error {
	var errs []error
	for _, c := range changes {
		name, err := stage(c.target, c.Old)
		if err == nil {
			err = os.Rename(name, c.target.path)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s is changed, and cannot be put back: %w", c.File, err))
		}
	}
	return errors.Join(errs...)
}

// stage writes a new file beside the target, with its mode and owner.
func stage(t target, content []byte) (name string, err error) {
	f, err := os.CreateTemp(filepath.Dir(t.path), tempPattern)
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	if err == nil {
		keepOwner(f, t.info)
		err = f.Chmod(t.info.Mode())
	}
	if err == nil {
		err = f.Sync() // before the name leads to it
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
