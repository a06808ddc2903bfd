package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A record is a looked in a file, so that a run that was interrupted, or whose
// findings were labelled since, need not look again.
type record struct {
	Base, Head      string // sums of the executables
	Commit          string
	Lines, Packages int
	Runs            []recordedRun
	Fixes           *recordedFixes
}

type recordedRun struct {
	Side, Groups string
	Failed       string
	Cost         recordedCost
	Findings     []recordedFinding
}

type recordedCost struct{ CPU, Peak int64 }

type recordedFinding struct {
	finding
	Diagnostic *corpus.Diagnostic
}

type recordedFixes struct {
	Offered, Applied, Files int
	Failed                  []string
}

// recordName is where what the executables say of a repository is kept.
func (o *options) recordName(r repository) string {
	return filepath.Join(o.work, "records", strings.ReplaceAll(r.Name, "/", "+")+".json")
}

// recall adds what an earlier run saw of a repository: with the same executables, at
// the same commit.
func (o *options) recall(l *looked) error {
	data, err := os.ReadFile(o.recordName(l.repository))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var rec record
	if err == nil {
		err = json.Unmarshal(data, &rec)
	}
	if err != nil {
		return err
	}
	base, head, err := o.sums()
	if err != nil || rec.Head != head || rec.Commit != l.Commit {
		return err
	}
	l.lines, l.packages = rec.Lines, rec.Packages
	for _, saved := range rec.Runs {
		switch saved.Side {
		case "head":
			l.head[saved.Groups] = saved.run()
		case "base":
			if rec.Base == base {
				l.base[saved.Groups] = saved.run()
			}
		}
	}
	if f := rec.Fixes; f != nil {
		l.fixes = &fixes{f.Offered, f.Applied, f.Files, f.Failed}
	}
	return nil
}

// keep writes the record of a repository that could be looked at.
func (o *options) keep(l *looked) error {
	if l.err != "" {
		return nil
	}
	base, head, err := o.sums()
	if err != nil {
		return err
	}
	rec := record{Base: base, Head: head, Commit: l.Commit, Lines: l.lines, Packages: l.packages}
	for _, groups := range slices.Sorted(maps.Keys(l.head)) {
		if x := l.base[groups]; x != nil {
			rec.Runs = append(rec.Runs, newRecordedRun("base", groups, x))
		}
		rec.Runs = append(rec.Runs, newRecordedRun("head", groups, l.head[groups]))
	}
	if f := l.fixes; f != nil {
		rec.Fixes = &recordedFixes{f.offered, f.applied, f.files, f.failed}
	}
	data, err := json.Marshal(rec)
	if err != nil {
		return err
	}
	name := o.recordName(l.repository)
	return errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, data, 0o666))
}

func newRecordedRun(side, groups string, x *run) recordedRun {
	out := recordedRun{Side: side, Groups: groups, Failed: x.failed, Cost: recordedCost{int64(x.cost.cpu), x.cost.peak}}
	for _, f := range x.findings {
		out.Findings = append(out.Findings, recordedFinding{f, f.diagnostic})
	}
	return out
}

func (saved *recordedRun) run() *run {
	x := &run{failed: saved.Failed, cost: cost{time.Duration(saved.Cost.CPU), saved.Cost.Peak}}
	for _, f := range saved.Findings {
		f.finding.diagnostic = f.Diagnostic
		if d := f.Diagnostic; d != nil {
			d.File, d.Line = f.File, f.Line
		}
		x.findings = append(x.findings, f.finding)
	}
	return x
}

// sums returns what tells the executables from others; that of none is "".
func (o *options) sums() (base, head string, err error) {
	if head, err = sum(o.head); err == nil && o.base != "" {
		base, err = sum(o.base)
	}
	return base, head, err
}

func sum(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
