// Command bench measures the cost of mapperlint against other analyzers; see
// the script run.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

// A bench is one run of the benchmark.
type bench struct {
	root  string // of the repository
	cache string // GOCACHE of what is measured
	tmp   string
	runs  int
	only  []string // names of tools; nil for all
	keep  bool     // what the page says of other modules

	measured string // the commit of the programs, which may not be the last when all is done
}

func main() {
	log.SetFlags(log.Ltime)
	b := new(bench)
	root := flag.String("root", "..", "root of the repository")
	from := flag.String("from", ".", "directory to which arguments are relative")
	out := flag.String("out", "", "`file` to write, - for standard output (default docs/measurements.md)")
	flag.StringVar(&b.cache, "cache", "", "build cache to use")
	flag.IntVar(&b.runs, "runs", 5, "number of runs")
	flag.BoolVar(&b.keep, "keep", false, "keep what the page says of other modules")
	only := flag.String("tools", "", "comma-separated `names` of the programs to measure (default all)")
	findings := flag.Bool("findings", false, "measure nothing: renew what the page says of labels and of findings in public code")
	flag.Parse()
	if *findings {
		r := absolute(*from, *root)
		if err := renewFindings(outFile(r, *from, *out), r); err != nil {
			log.Fatal(err)
		}
		return
	}
	if flag.NArg() == 0 || b.runs < 1 {
		log.Fatal("want directories of modules, and at least one run")
	}
	if *only != "" {
		b.only = strings.Split(*only, ",")
	}
	if err := b.selectTools(); err != nil {
		log.Fatal(err)
	}
	var dirs []string
	for _, dir := range flag.Args() {
		dirs = append(dirs, absolute(*from, dir))
	}
	b.root = absolute(*from, *root)
	if err := b.run(dirs, outFile(b.root, *from, *out)); err != nil {
		log.Fatal(err)
	}
}

func absolute(from, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(from, path)
}

func outFile(root, from, out string) string {
	switch out {
	case "":
		return filepath.Join(root, "docs", "measurements.md")
	case "-":
		return ""
	}
	return absolute(from, out)
}

func (b *bench) run(dirs []string, out string) error {
	if b.cache == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		b.cache = filepath.Join(dir, "mapperlint-bench")
	}
	tmp, err := os.MkdirTemp("", "mapperlint-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	b.tmp = tmp
	if b.measured, err = b.revision(); err != nil {
		return err
	}
	if err := b.buildTools(); err != nil {
		return err
	}
	var modules []*module
	for _, dir := range dirs {
		m, err := b.measure(dir)
		if err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		modules = append(modules, m)
	}
	before := []byte(nil)
	if b.keep {
		if before, err = os.ReadFile(filepath.Join(b.root, "docs", "measurements.md")); err != nil {
			return err
		}
	}
	page, err := b.page(modules, string(before))
	if err != nil {
		return err
	}
	whole, err := withFindings(string(page), b.root)
	if err != nil {
		return err
	}
	if out == "" {
		_, err = os.Stdout.WriteString(whole)
		return err
	}
	return os.WriteFile(out, []byte(whole), 0o666)
}
