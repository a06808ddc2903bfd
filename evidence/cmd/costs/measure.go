package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/evidence/resolve"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// Figures are what was measured, by name of the benchmark.
type figures map[string]*figure

// A figure is what was measured for one way to build an instance. The samples
// of each metric, such as "percall cpu-ns/op", are those of the passes.
type figure struct {
	version string // of the library
	samples map[string][]float64
}

// median returns the median of a metric, or 0 if it was not measured.
func (f *figure) median(metric string) float64 {
	s := slices.Sorted(slices.Values(f.samples[metric]))
	if len(s) == 0 {
		return 0
	}
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

// measure adds the figures of a package, of the benchmarks named or of all of
// them. Building its test binary once lets it run often.
func measure(all figures, pkg string, names []string, binary, benchtime string, count int) error {
	if _, err := output("go", "test", "-c", "-o", binary, "./"+pkg); err != nil {
		return err
	}
	// One process for each pass, so that what else the machine does meanwhile
	// falls on all passes of a benchmark, or on one.
	for range count {
		costs, err := output(binary, "-test.run=^$", "-test.bench="+pattern("BenchmarkCost", names), "-test.benchtime="+benchtime)
		if err != nil {
			return err
		}
		all.parse(costs)
	}
	kept, err := output(binary, "-test.run=^$", "-test.bench="+pattern("BenchmarkKept", names), "-test.benchtime=1x")
	if err != nil {
		return err
	}
	all.parse(kept)
	return nil
}

// pattern returns the pattern of a function's benchmarks of these names.
func pattern(function string, names []string) string {
	if len(names) == 0 {
		return "^" + function + "$"
	}
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = regexp.QuoteMeta(name)
	}
	return "^" + function + "$/^(" + strings.Join(quoted, "|") + ")$"
}

func output(name string, args ...string) ([]byte, error) {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", name, err, out)
	}
	return out, nil
}

// line is a line such as "BenchmarkCost/regexp-MustCompile/percall-2  100  123 ns/op  4 B/op".
var line = regexp.MustCompile(`^Benchmark\w+/(\S+)/(percall|shared|kept)(?:-\d+)?\s+\d+\s+(.*)$`)

// parse adds the samples in the output of benchmarks.
func (all figures) parse(out []byte) {
	for text := range bytes.Lines(out) {
		m := line.FindStringSubmatch(strings.TrimSpace(string(text)))
		if m == nil {
			continue
		}
		f := all[m[1]]
		if f == nil {
			f = &figure{samples: make(map[string][]float64)}
			all[m[1]] = f
		}
		fields := strings.Fields(m[3])
		for i := 0; i+1 < len(fields); i += 2 {
			if v, err := strconv.ParseFloat(fields[i], 64); err == nil {
				metric := m[2] + " " + fields[i+1]
				f.samples[metric] = append(f.samples[metric], v)
			}
		}
	}
}

// setVersions notes the version of the library that each benchmark's entry
// names first, as go.mod selects it.
func (all figures) setVersions() error {
	paths := make(map[string]string) // of the library, by benchmark
	for _, e := range catalogue.Entries() {
		for _, name := range e.Evidence.Bench {
			if all[name] != nil && paths[name] == "" {
				paths[name] = resolve.Path(e.Constructors[0].Name)
			}
		}
	}
	args := slices.Compact(slices.Sorted(maps.Values(paths)))
	out, err := output("go", append([]string{"list", "-f", "{{.ImportPath}} {{with .Module}}{{.Version}}{{end}}"}, args...)...)
	if err != nil {
		return err
	}
	versions := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, version, _ := strings.Cut(strings.TrimSpace(line), " ")
		versions[path] = cmp.Or(version, runtime.Version()) // of the standard library
	}
	for name, path := range paths {
		all[name].version = versions[path]
	}
	return nil
}
