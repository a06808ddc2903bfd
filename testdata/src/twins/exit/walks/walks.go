// Package walks goes through a directory. What decides: whether the walk goes on after the build.
package walks

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
)

type in struct{ Path string }

// first takes the first file, unless that goes wrong.
func first(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		c, err := goavro.NewCodec(`"string"`) // silent: loop/one-round
		if err != nil {
			return err
		}
		_, err = c.BinaryFromNative(nil, path)
		if err == nil {
			return fs.SkipAll
		}
		return err
	})
}

var errFound = errors.New("found")

func found(fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() {
			return nil
		}
		var x in
		if err := schema.NewDecoder().Decode(&x, map[string][]string{"path": {path}}); err != nil { // silent: loop/one-round
			return err
		}
		return errFound
	})
}

// The near twins: the error may be none, or skips no more than a directory.

func each(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		c, err := goavro.NewCodec(`"string"`) // report
		if err == nil {
			_, err = c.BinaryFromNative(nil, path)
		}
		return err
	})
}

func ofDirs(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		var x in
		if err := schema.NewDecoder().Decode(&x, map[string][]string{"path": {path}}); err != nil { // report
			return err
		}
		return fs.SkipDir
	})
}

func others(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		var x in
		if schema.NewDecoder().Decode(&x, map[string][]string{"path": {path}}) == nil { // report
			return nil
		}
		if err != nil {
			return err
		}
		return fs.SkipAll
	})
}
