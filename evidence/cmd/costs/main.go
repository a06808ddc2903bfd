// Command costs runs the benchmarks of this module and writes their figures
// where the catalogue takes them from. Run it in the module's directory, on a
// machine that has little else to do:
//
//	go -C evidence run ./cmd/costs
//
// Entries that it cannot measure keep the figures that they have.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

func main() {
	benchtime := flag.String("benchtime", "100ms", "the time for each pass of a benchmark")
	count := flag.Int("count", 5, "the number of passes, whose median counts")
	machine := flag.String("machine", defaultMachine(), "the machine, as the catalogue names it")
	only := flag.String("packages", "", "measure these packages only, separated by commas, and write nothing")
	flag.Parse()
	if err := run(*benchtime, *count, *machine, *only); err != nil {
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

func run(benchtime string, count int, machine, only string) error {
	packages := bench.Packages()
	if only != "" {
		packages = strings.Split(only, ",")
	}
	tmp, err := os.MkdirTemp("", "costs")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	all := make(figures)
	for _, pkg := range packages {
		binary := filepath.Join(tmp, pkg+".test")
		start := time.Now()
		if err := measure(all, pkg, binary, benchtime, count); err != nil {
			return fmt.Errorf("package %s: %w", pkg, err)
		}
		fmt.Fprintf(os.Stderr, "%s: %v\n", pkg, time.Since(start).Round(time.Second))
	}
	if err := all.setVersions(); err != nil {
		return err
	}
	out := report{Machine: machine, Date: time.Now().Format(time.DateOnly), Passes: count, Time: benchtime, Figures: all}
	if only != "" {
		_, err := os.Stdout.Write(out.page())
		return err
	}
	costs, err := out.costs(catalogue.Entries())
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join("..", "internal", "catalogue", "costs.go"), costs, 0o644); err != nil {
		return err
	}
	return os.WriteFile("RESULTS.md", out.page(), 0o644)
}
