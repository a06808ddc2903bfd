package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/signal"
	"path/filepath"
)

// An edit is a change of one file after which a checker is run again, as where a
// person waits.
type edit struct {
	name string
	text string // what is added to the file; each run adds its number
}

// edits are in the order of the table; the first changes nothing.
var edits = []edit{
	{"unedited", ""},
	{"a comment", "\n// Edited in run %d.\n"},
	{"a new exported function", "\n// Edited%[1]d is new.\nfunc Edited%[1]d() int { return %[1]d }\n"},
}

// measureEdits runs a tool after each edit of the file, and puts the file back.
func (b *bench) measureEdits(dir string, m *module, t tool, run int) (err error) {
	src, err := os.ReadFile(m.edited)
	if err != nil {
		return err
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt) // which ends the checker, and so this, when the file is as it was
	defer signal.Stop(stop)
	defer func() { err = cmp.Or(err, os.WriteFile(m.edited, src, 0o666)) }()
	for _, e := range edits {
		text := src
		if e.text != "" {
			// Whoever compiles must not find what another run has compiled.
			text = fmt.Appendf(bytes.Clone(src), e.text, os.Getpid()*100+run)
		}
		if err := os.WriteFile(m.edited, text, 0o666); err != nil {
			return err
		}
		s, err := b.sample(dir, b.binary(t), append(t.args, "./...")...)
		if err != nil {
			return fmt.Errorf("%s: %w", e.name, err)
		}
		if m.edits[t.name] == nil {
			m.edits[t.name] = make(map[string][]sample)
		}
		m.edits[t.name][e.name] = append(m.edits[t.name][e.name], s)
	}
	return nil
}

// findEdited finds the file to be edited: the first of the package of the module that
// most of the others are above. None is edited in a module that is read-only, as
// those in the cache of modules are.
func (b *bench) findEdited(dir string, m *module) error {
	out, err := b.command(dir, "go", "list", "-json=ImportPath,Name,Dir,GoFiles,Deps", "./...").Output()
	if err != nil {
		return explained(err)
	}
	files, above := make(map[string]string), make(map[string]int)
	var paths []string
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p struct {
			ImportPath, Name, Dir string
			GoFiles, Deps         []string
		}
		if err := dec.Decode(&p); err != nil {
			return err
		}
		for _, dep := range p.Deps {
			above[dep]++
		}
		if len(p.GoFiles) > 0 && p.Name != "main" {
			files[p.ImportPath] = filepath.Join(p.Dir, p.GoFiles[0])
			paths = append(paths, p.ImportPath)
		}
	}
	most := ""
	for _, path := range paths {
		if most == "" || above[path] > above[most] {
			most = path
		}
	}
	if most == "" {
		return nil
	}
	f, err := os.OpenFile(files[most], os.O_WRONLY, 0)
	if err != nil {
		log.Printf("nothing is edited: %v", err)
		return nil
	}
	m.edited, m.importers = files[most], above[most]
	if m.editedName, err = filepath.Rel(dir, m.edited); err != nil {
		m.editedName = filepath.Base(m.edited)
	}
	return f.Close()
}

// editTable prints what a run after each edit costs, compared to one before.
func (m *module) editTable(buf *bytes.Buffer) {
	if len(m.edits) == 0 {
		return
	}
	fmt.Fprintf(buf, "### Standalone, after an edit\n\nOf `%s`, which %d of the module's packages are above.\n\n| | edit | CPU, s | of unedited | peak, MB |\n| --- | --- | ---: | ---: | ---: |\n",
		filepath.ToSlash(m.editedName), m.importers)
	for _, t := range tools {
		against := m.edits[t.name][edits[0].name]
		for _, e := range edits {
			if list := m.edits[t.name][e.name]; len(list) > 0 {
				fmt.Fprintf(buf, "| %s | %s | %.2f | %s | %d |\n", t.what, e.name, median(cpus(list)).Seconds(), ratio(cpus(list), cpus(against)), peak(list)>>20)
			}
		}
	}
	fmt.Fprintln(buf)
}

// peak returns the memory of the largest process of all samples.
func peak(list []sample) int64 {
	var most int64
	for _, s := range list {
		most = max(most, s.peak)
	}
	return most
}
