package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// size counts packages and lines, as they are built here, without tests.
func (b *bench) size(dir string, m *module) error {
	out, err := b.command(dir, "go", "list", "-deps", "-json=Dir,GoFiles,CgoFiles,Module", "./...").Output()
	if err != nil {
		return explained(err)
	}
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p struct {
			Dir               string
			GoFiles, CgoFiles []string
			Module            *struct {
				Path string
				Main bool
			}
		}
		if err := dec.Decode(&p); err != nil {
			return err
		}
		lines := 0
		for _, name := range append(p.GoFiles, p.CgoFiles...) {
			src, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				return err
			}
			lines += bytes.Count(src, []byte("\n"))
		}
		m.deps++
		m.allLines += lines
		if p.Module != nil && p.Module.Main {
			m.path = p.Module.Path
			m.packages++
			m.lines += lines
		}
	}
	return nil
}

// A unitCount says of the units of an origin how many were answered without
// being parsed, and how many bytes of facts they wrote and read.
type unitCount struct {
	from            string
	total, answered int
	written, read   int64
}

// countUnits runs mapperlint behind a tool that notes what it is asked.
func (b *bench) countUnits(dir string, m *module) error {
	counter, err := b.freshCopy(tool{name: "units"})
	if err != nil {
		return err
	}
	answering, err := b.freshCopy(tools[0]) // which says who the counter is
	if err != nil {
		return err
	}
	notes := filepath.Join(b.tmp, "units.txt")
	defer os.Remove(notes)
	cmd := b.command(dir, "go", "vet", "-vettool="+counter, "./...")
	cmd.Env = append(cmd.Env, "BENCH_UNITS="+notes, "BENCH_TOOL="+answering)
	out, _ := cmd.CombinedOutput() // it fails if there are diagnostics
	text, err := os.ReadFile(notes)
	if err != nil {
		return fmt.Errorf("no units: %w\n%s", err, out)
	}
	m.units = []unitCount{{from: "standard library"}, {from: "dependencies"}, {from: "main module"}}
	for line := range strings.Lines(string(text)) {
		if err := m.addUnit(strings.TrimSpace(line)); err != nil {
			return err
		}
	}
	return nil
}

// addUnit adds what cmd/units noted of one unit.
func (m *module) addUnit(line string) error {
	var answered bool
	var written, read int64
	from, rest, _ := strings.Cut(line, "\t")
	if _, err := fmt.Sscanf(rest, "%t\t%d\t%d", &answered, &written, &read); err != nil {
		return fmt.Errorf("a note of a unit: %q: %w", line, err)
	}
	for i := range m.units {
		u := &m.units[i]
		if u.from != from {
			continue
		}
		u.total++
		if answered {
			u.answered++
		}
		u.written += written
		u.read += read
	}
	return nil
}
