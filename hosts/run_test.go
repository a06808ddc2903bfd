package hosts

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"testing"
)

// A result is what a command did.
type result struct {
	stdout, stderr []byte
	code           int
}

// try runs a command in the project.
func (p *project) try(t *testing.T, name string, args ...string) result {
	t.Helper()
	return p.tryEnv(t, nil, name, args...)
}

// tryEnv is try with more environment.
func (p *project) tryEnv(t *testing.T, env []string, name string, args ...string) result {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = p.dir
	cmd.Env = append(append(os.Environ(), "GOWORK=off", "PWD="+p.dir), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", name, err)
	}
	return result{stdout.Bytes(), stderr.Bytes(), cmd.ProcessState.ExitCode()}
}
