package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A workshop is a copy of the service, which mapperlint may change.
type workshop struct {
	dir  string // of all files
	src  string // of the service
	tool string // mapperlint
}

// newWorkshop copies the service and builds mapperlint.
func newWorkshop(dir, root string) (*workshop, error) {
	w := &workshop{dir: dir, src: filepath.Join(dir, "priceapi"), tool: filepath.Join(dir, "mapperlint.exe")}
	if err := copySource(w.src, filepath.Join(root, "examples", "priceapi")); err != nil {
		return nil, err
	}
	if _, err := w.command(w.src, 0, "go", "mod", "edit", "-replace=github.com/mapperlint/mapperlint="+root); err != nil {
		return nil, err
	}
	_, err := w.command(w.src, 0, "go", "build", "-buildvcs=false", "-o", w.tool, "github.com/mapperlint/mapperlint/cmd/mapperlint")
	return w, err
}

// copySource copies the files of a module, without the modules below it.
func copySource(to, from string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && rel != "." {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, rel), 0o755)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o644)
	})
}

// command runs a command, which must end with that exit status, and returns what
// it prints.
func (w *workshop) command(dir string, code int, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if got := cmd.ProcessState.ExitCode(); got != code {
		return "", fmt.Errorf("%s %s: exit status %d, want %d: %w\n%s%s", filepath.Base(name), strings.Join(args, " "), got, code, err, &stdout, &stderr)
	}
	return stdout.String(), nil
}

// lint runs mapperlint on the service.
func (w *workshop) lint(code int, args ...string) (string, error) {
	return w.command(w.src, code, w.tool, args...)
}

// profileFiles are what is taken of a service, by what net/http/pprof calls it.
var profileFiles = []string{"heap", "goroutine", "profile"}

// profiles returns the flags that name the profiles of a run.
func (w *workshop) profiles(flag, name string) (flags []string) {
	for _, kind := range profileFiles {
		flags = append(flags, "-"+flag+"="+filepath.Join("..", name+"-"+kind+".pb.gz"))
	}
	return flags
}

// first returns the place and the message of the finding that is ranked first.
func (w *workshop) first() (string, error) {
	text, err := w.lint(0, append(w.profiles("profile", "leaky"), "-f", "sarif", "./...")...)
	if err != nil {
		return "", err
	}
	var log struct {
		Runs []struct {
			Results []struct {
				Locations []struct {
					Physical struct {
						Artifact struct{ URI string } `json:"artifactLocation"`
						Region   struct{ StartLine int }
					} `json:"physicalLocation"`
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		return "", err
	}
	if len(log.Runs) == 0 || len(log.Runs[0].Results) == 0 {
		return "", fmt.Errorf("nothing is reported:\n%s", text)
	}
	at := log.Runs[0].Results[0].Locations[0].Physical
	return fmt.Sprintf("%s:%d", at.Artifact.URI, at.Region.StartLine), nil
}

// measure builds the service as it stands, and puts it under load.
func (w *workshop) measure(ctx context.Context, name string, p plan, shop string) (result, error) {
	program := filepath.Join(w.dir, name+".exe")
	if _, err := w.command(w.src, 0, "go", "build", "-buildvcs=false", "-o", program, "."); err != nil {
		return result{}, err
	}
	s, err := startService(ctx, program, filepath.Join(w.dir, name+".db"), shop)
	if err != nil {
		return result{}, err
	}
	r, err := s.load(ctx, p, func(kind string, data []byte) error {
		return os.WriteFile(filepath.Join(w.dir, name+"-"+kind+".pb.gz"), data, 0o644)
	})
	if stopErr := s.stop(); err == nil {
		err = stopErr
	}
	if err != nil {
		return result{}, fmt.Errorf("the %s service: %w", name, err)
	}
	return r, nil
}
