// Command costs runs the benchmarks of this module and writes their figures
// where the catalogue takes them from. Run it in the module's directory, on a
// machine that has little else to do:
//
//	go -C evidence run ./cmd/costs
//
// Entries that it cannot measure keep the figures that they have. One that is new
// is measured alone, and added to the others:
//
//	go -C evidence run ./cmd/costs -entries zstd,participle
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

func main() {
	benchtime := flag.String("benchtime", "100ms", "the time for each pass of a benchmark")
	count := flag.Int("count", 5, "the number of passes, whose median counts")
	machine := flag.String("machine", defaultMachine(), "the machine, as the catalogue names it")
	packages := flag.String("packages", "", "measure these packages only, separated by commas, and write nothing")
	entries := flag.String("entries", "", "measure these entries of the catalogue only, separated by commas, and keep the figures of the others")
	flag.Parse()
	if err := run(*benchtime, *count, *machine, *packages, *entries); err != nil {
		fmt.Fprintln(os.Stderr, "costs:", err)
		os.Exit(1)
	}
}

// defaultMachine names the machine in general terms: nobody compares models.
func defaultMachine() string {
	version := runtime.Version()
	if parts := strings.SplitN(version, ".", 3); len(parts) == 3 {
		version = parts[0] + "." + parts[1]
	}
	return fmt.Sprintf("%d vCPUs, %s/%s, %s", runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, version)
}

func run(benchtime string, count int, machine, packages, entries string) error {
	all := bench.Packages()
	if packages != "" {
		all = strings.Split(packages, ",")
	}
	jobs, err := jobsOf(all, entries)
	if err != nil {
		return err
	}
	out := report{Machine: machine, Date: time.Now().Format(time.DateOnly), Passes: count, Time: benchtime, Figures: make(figures)}
	if err := out.measure(jobs); err != nil {
		return err
	}
	if packages != "" {
		_, err := os.Stdout.Write(out.page())
		return err
	}
	costs, err := out.costs(catalogue.Entries())
	if err != nil {
		return err
	}
	page := out.page()
	if entries != "" {
		old, err := os.ReadFile(results)
		if err != nil {
			return err
		}
		page = out.added(old)
	}
	if err := os.WriteFile(filepath.Join("..", "internal", "catalogue", "costs.go"), costs, 0o644); err != nil {
		return err
	}
	return os.WriteFile(results, page, 0o644)
}

const results = "RESULTS.md"

// jobsOf returns what to measure: for each package its benchmarks, or nil for
// all of them.
func jobsOf(packages []string, entries string) (map[string][]string, error) {
	jobs := make(map[string][]string)
	if entries == "" {
		for _, pkg := range packages {
			jobs[pkg] = nil
		}
		return jobs, nil
	}
	for id := range strings.SplitSeq(entries, ",") {
		i := slices.IndexFunc(catalogue.Entries(), func(e *catalogue.Entry) bool { return e.ID == id })
		if i < 0 {
			return nil, fmt.Errorf("the catalogue has no entry %q", id)
		}
		e := catalogue.Entries()[i]
		if len(e.Evidence.Bench) == 0 {
			return nil, fmt.Errorf("entry %s names no benchmark", id)
		}
		pkg := bench.Package(e)
		jobs[pkg] = append(jobs[pkg], e.Evidence.Bench...)
	}
	return jobs, nil
}

// measure runs the jobs, package by package.
func (r *report) measure(jobs map[string][]string) error {
	tmp, err := os.MkdirTemp("", "costs")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	for _, pkg := range slices.Sorted(maps.Keys(jobs)) {
		start := time.Now()
		if err := measure(r.Figures, pkg, jobs[pkg], filepath.Join(tmp, pkg+".test"), r.Time, r.Passes); err != nil {
			return fmt.Errorf("package %s: %w", pkg, err)
		}
		fmt.Fprintf(os.Stderr, "%s: %v\n", pkg, time.Since(start).Round(time.Second))
	}
	return r.Figures.setVersions()
}
