package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"
)

// page writes the page of measurements; before is the page whose other modules stay,
// "" for none.
func (b *bench) page(modules []*module, before string) ([]byte, error) {
	var buf bytes.Buffer
	versions, err := b.versions()
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(&buf, `# Measurements

<!-- Made by bench/run; do not edit. -->

What mapperlint costs, beside other analyzers, on the same machine in turns. Of several runs the median; the range is in parentheses. CPU time is user and system time of the go command and all that it starts. Memory is that of the largest process. How it is measured is told in [bench/run](../bench/run).

%s, %s.

`, machine(), versions)
	sections := sectionsOf(before)
	for _, m := range modules {
		var section bytes.Buffer
		m.section(&section, fmt.Sprintf("Timed on %s, with mapperlint at %s, in %s.", time.Now().UTC().Format(time.DateOnly), b.measured, times(b.runs)))
		sections = renewed(sections, section.String())
	}
	buf.WriteString(strings.Join(sections, ""))
	groups, err := precision(b.root)
	if err != nil {
		return nil, err
	}
	buf.WriteString(groups)
	return buf.Bytes(), nil
}

func times(runs int) string {
	if runs == 1 {
		return "one run"
	}
	return fmt.Sprintf("%d runs", runs)
}

// sectionsOf returns the sections of a page that are on modules.
func sectionsOf(page string) []string {
	costs, _, _ := strings.Cut(page, precisionHeading)
	var list []string
	for _, section := range strings.Split(costs, "\n## ")[1:] {
		list = append(list, "## "+strings.TrimRight(section, "\n")+"\n\n")
	}
	return list
}

// renewed puts a section in the place of the one with the same heading, or at the end.
func renewed(sections []string, section string) []string {
	heading, _, _ := strings.Cut(section, "\n")
	i := slices.IndexFunc(sections, func(old string) bool { return strings.HasPrefix(old, heading+"\n") })
	if i < 0 {
		return append(sections, section)
	}
	sections[i] = section
	return sections
}

// section writes what was measured on the module; timed says when.
func (m *module) section(buf *bytes.Buffer, timed string) {
	fmt.Fprintf(buf, "## %s\n\n%d packages, %s lines of Go; with all dependencies %d packages, %s lines. %s",
		m.path, m.packages, thousands(m.lines), m.deps, thousands(m.allLines), timed)
	if m.load != "" {
		fmt.Fprintf(buf, " Load of the machine: %s.", m.load)
	}
	buf.WriteString("\n\n")
	m.table(buf, "`go vet -vettool`, cold cache", m.cold, "noop")
	m.table(buf, "`go vet -vettool`, warm cache", m.warm, "noop")
	m.table(buf, "Standalone", m.alone, "fatcontext")
	if len(m.alone["golangci"]) > 0 {
		buf.WriteString(golangciAlone)
	}
	m.editTable(buf)
	fmt.Fprintf(buf, "Units that mapperlint answers without parsing them, and facts that it writes and reads, KB:\n\n| from | units | answered | written | read |\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, u := range m.units {
		fmt.Fprintf(buf, "| %s | %d | %d | %d | %d |\n", u.from, u.total, u.answered, u.written/1000, u.read/1000)
	}
	fmt.Fprintln(buf)
}

// golangciAlone explains what is measured of golangci-lint.
const golangciAlone = `golangci-lint loads a program from source for linters with facts, all dependencies included, and keeps the facts in a cache of its own; what it takes with fatcontext, which has none, is the loading of the module alone. It knows no unit that could be answered without being parsed. Beside other linters with facts, which most configurations have, the program is loaded once for all.

`

// table prints the samples of each tool, compared to one of them.
func (m *module) table(buf *bytes.Buffer, title string, samples map[string][]sample, base string) {
	if len(samples) == 0 {
		return
	}
	fmt.Fprintf(buf, "### %s\n\n| | CPU, s | of %s | elapsed, s | peak, MB |\n| --- | ---: | ---: | ---: | ---: |\n", title, base)
	for _, t := range tools {
		list := samples[t.name]
		if len(list) == 0 {
			continue
		}
		cpu := cpus(list)
		var walls []time.Duration
		for _, s := range list {
			walls = append(walls, s.wall)
		}
		fmt.Fprintf(buf, "| %s | %.2f (%.2f–%.2f) | %s | %.2f | %d |\n", t.what,
			median(cpu).Seconds(), slices.Min(cpu).Seconds(), slices.Max(cpu).Seconds(),
			ratio(cpu, cpus(samples[base])), median(walls).Seconds(), peak(list)>>20)
	}
	fmt.Fprintln(buf)
}

func cpus(list []sample) []time.Duration {
	var cpu []time.Duration
	for _, s := range list {
		cpu = append(cpu, s.cpu)
	}
	return cpu
}

// ratio returns what list is of base, "–" if that was not measured.
func ratio(list, base []time.Duration) string {
	if len(base) == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(median(list))/float64(median(base)))
}

// median returns the middle of the list, of an even number the upper one.
func median(list []time.Duration) time.Duration {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// machine describes where it was measured.
func machine() string {
	model := runtime.GOARCH
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(info)) {
			if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
				model = strings.TrimSpace(value)
				break
			}
		}
	}
	return fmt.Sprintf("%d cores (%s, %s), %s", runtime.NumCPU(), model, runtime.GOOS, runtime.Version())
}

// versions names what mapperlint is compared to.
func (b *bench) versions() (string, error) {
	cmd := exec.Command("go", "list", "-m", "-f", "{{.Path}} {{.Version}}",
		"honnef.co/go/tools", "go.augendre.info/fatcontext", "github.com/timakin/bodyclose", "golang.org/x/tools")
	cmd.Dir = b.root + "/bench"
	out, err := cmd.Output()
	if err != nil {
		return "", explained(err)
	}
	return strings.Join(strings.Split(strings.TrimSpace(string(out)), "\n"), ", "), nil
}

// revision names the commit that is measured.
func (b *bench) revision() (string, error) {
	cmd := exec.Command("git", "describe", "--always", "--dirty", "--exclude=*")
	cmd.Dir = b.root
	out, err := cmd.Output()
	if err != nil {
		return "", explained(err)
	}
	return strings.TrimSpace(string(out)), nil
}
