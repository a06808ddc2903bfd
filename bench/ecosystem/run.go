package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A looked is what was seen in one repository.
type looked struct {
	repository
	err      string // why it could not be looked at
	lines    int
	packages int
	base     map[string]*run // by groups
	head     map[string]*run
	fixes    *fixes
}

// A run is what one executable says of a repository.
type run struct {
	findings []finding
	cost     cost
	failed   string // a panic, or another reason for which there is no result
}

// A cost is that of a process and all it starts.
type cost struct {
	cpu  time.Duration
	peak int64 // bytes, of the largest process
}

// lacks reports whether there is something to look at still.
func (o *options) lacks(l *looked) bool {
	return slices.ContainsFunc(o.groups, func(groups string) bool { return o.lacksRuns(l, groups) }) || o.wantsFixes(l)
}

func (o *options) lacksRuns(l *looked, groups string) bool {
	return l.head[groups] == nil || o.base != "" && l.base[groups] == nil
}

// look runs what is lacking on a repository.
func (o *options) look(l *looked) {
	t, err := o.source(l.repository)
	if err == nil && l.packages == 0 {
		for _, mod := range l.dirs() {
			err = errors.Join(err, l.size(t, mod))
		}
	}
	if err != nil {
		l.err = err.Error()
		return
	}
	for _, groups := range o.groups {
		if !o.lacksRuns(l, groups) {
			continue
		}
		for range o.runs {
			if o.base != "" {
				l.base[groups] = cheaper(l.base[groups], o.analyse(t, l.repository, o.base, groups))
			}
			l.head[groups] = cheaper(l.head[groups], o.analyse(t, l.repository, o.head, groups))
		}
	}
	if o.wantsFixes(l) {
		l.fixes = o.applyFixes(t, l.repository, l.head["default"].findings)
	}
}

// wantsFixes reports whether fixes are to be applied that were not.
func (o *options) wantsFixes(l *looked) bool {
	h := l.head["default"]
	return !o.noFixes && l.fixes == nil && h != nil && h.failed == ""
}

// cheaper keeps the result of a run, and the least cost of two.
func cheaper(x, y *run) *run {
	if x == nil || x.failed != "" {
		return y
	}
	x.cost = cost{min(x.cost.cpu, y.cost.cpu), min(x.cost.peak, y.cost.peak)}
	return x
}

// analyse runs an executable over the modules of a repository.
func (o *options) analyse(t *corpus.Tree, r repository, bin, groups string) *run {
	out := new(run)
	l := newLocator(t.Dir)
	for _, mod := range r.dirs() {
		args := []string{"-json"}
		if groups != "default" {
			args = append(args, "-groups="+groups)
		}
		stdout, stderr, c, err := o.measured(t, mod, bin, append(args, "./...")...)
		out.cost.cpu += c.cpu
		out.cost.peak = max(out.cost.peak, c.peak)
		if why := panicked(stdout, stderr); why != "" {
			out.failed = why
			return out
		}
		ds, bad := corpus.Diagnostics(stdout, t.Dir)
		if bad == nil && err != nil && len(bytes.TrimSpace(stdout)) == 0 {
			bad = fmt.Errorf("%w: %s", err, corpus.Tail(stderr))
		}
		if bad != nil {
			out.failed = bad.Error()
			return out
		}
		out.findings = append(out.findings, findings(r.Name, l, ds)...)
	}
	slices.SortStableFunc(out.findings, func(x, y finding) int {
		return cmp.Or(strings.Compare(x.File, y.File), x.Line-y.Line, strings.Compare(x.Message, y.Message))
	})
	return out
}

// panicked returns what a panic or a failure of the analysis printed, or "".
func panicked(outs ...[]byte) string {
	for _, out := range outs {
		for _, sign := range []string{"panic:", "mistake of mapperlint's own", "goroutine 1 ["} {
			if i := bytes.Index(out, []byte(sign)); i >= 0 {
				return string(out[i:min(len(out), i+800)])
			}
		}
	}
	return ""
}

// measured runs a command in a module.
func (o *options) measured(t *corpus.Tree, mod, name string, args ...string) (stdout, stderr []byte, c cost, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), t.Limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = filepath.Join(t.Dir, mod), t.Env(mod)
	cmd.WaitDelay = 10 * time.Second
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	if ctx.Err() != nil {
		err = errors.Join(corpus.ErrLimit, err)
	}
	if s := cmd.ProcessState; s != nil {
		c.cpu = s.UserTime() + s.SystemTime()
		if usage, ok := s.SysUsage().(*syscall.Rusage); ok {
			c.peak = int64(usage.Maxrss) * 1024
		}
	}
	return out.Bytes(), errs.Bytes(), c, err
}

// size counts what a module has, without tests.
func (l *looked) size(t *corpus.Tree, mod string) error {
	out, errs, err := t.Run(mod, "go", "list", "-e", "-f", "{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}\n{{end}}{{range .CgoFiles}}{{$d}}/{{.}}\n{{end}}", "./...")
	if err != nil && len(out) == 0 {
		return fmt.Errorf("go list: %w: %s", err, corpus.Tail(errs))
	}
	dirs := make(map[string]bool)
	for name := range strings.Lines(string(out)) {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		l.lines += bytes.Count(src, []byte("\n"))
		dirs[filepath.Dir(name)] = true
	}
	l.packages += len(dirs)
	return nil
}
