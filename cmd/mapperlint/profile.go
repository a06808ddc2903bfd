package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/profile"
)

// measured are the profiles of a running program that findings are joined with.
type measured struct {
	files []string // or addresses, or "auto"
	base  []string
	min   float64 // share below which a finding is only counted
}

func (m *measured) bind(fs *flag.FlagSet) {
	list := func(to *[]string) func(string) error {
		return func(value string) error {
			if value == "" {
				return errors.New("want a file, an address, or auto")
			}
			*to = append(*to, value)
			return nil
		}
	}
	fs.Func("profile", "tell what each finding costs by this pprof `file` (heap, allocs, CPU, goroutine, mutex), and order by it; repeatable; http://... is fetched; auto takes default.pgo beside package main", list(&m.files))
	fs.Func("profile-base", "compare with this earlier pprof `file`, as a table; repeatable", list(&m.base))
	fs.Func("profile-min", "only count findings with less than this `share` of all that the profiles measure (0.5%)", func(value string) error {
		p, err := strconv.ParseFloat(strings.TrimSuffix(value, "%"), 64)
		if err != nil || !(p >= 0 && p <= 100) {
			return errors.New("want a percentage from 0 to 100, as 0.5%")
		}
		m.min = p / 100
		return nil
	})
}

// validateProfile refuses what profiles cannot be used with.
func (o *options) validateProfile() error {
	if len(o.measured.files) == 0 {
		for _, name := range []string{"profile-base", "profile-min"} {
			if given(o.flags, name) {
				return fmt.Errorf("-%s needs -profile", name)
			}
		}
		if o.format == "markdown" {
			return errors.New("-f markdown is the table of a profile, and needs -profile")
		}
		return nil
	}
	if o.fix || o.diff || given(o.flags, "why") {
		return errors.New("-profile cannot be used with -fix, -diff or -why")
	}
	return nil
}

// A load is what was read for -profile and -profile-base.
type load struct {
	now, base []*profile.Profile
	packages  []*packages.Package // that were named
}

// load reads the profiles. An error is one of the command line.
func (m *measured) load(patterns, buildFlags []string) (*load, error) {
	named, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedFiles | packages.NeedModule, BuildFlags: buildFlags}, patterns...)
	if err != nil {
		return nil, err
	}
	l := &load{packages: named}
	if l.now, err = read("profile", m.files, named); err != nil {
		return nil, err
	}
	l.base, err = read("profile-base", m.base, named)
	return l, err
}

func read(name string, files []string, named []*packages.Package) (list []*profile.Profile, err error) {
	for _, file := range files {
		names := []string{file}
		if file == "auto" {
			if names = beside(named); len(names) == 0 {
				return nil, fmt.Errorf("invalid value %q for flag -%s: there is no default.pgo beside a package main that was named", file, name)
			}
		}
		for _, file := range names {
			var p *profile.Profile
			if profile.IsAddress(file) {
				p, err = profile.Fetch(file)
			} else {
				p, err = profile.ReadFile(file)
			}
			if err != nil {
				return nil, fmt.Errorf("invalid value %q for flag -%s: %w", file, name, err)
			}
			list = append(list, p)
		}
	}
	return list, nil
}

// beside returns the files that go build -pgo=auto takes.
func beside(named []*packages.Package) (files []string) {
	for _, pkg := range named {
		if pkg.Name != "main" || len(pkg.GoFiles) == 0 {
			continue
		}
		file := filepath.Join(filepath.Dir(pkg.GoFiles[0]), "default.pgo")
		if _, err := os.Stat(file); err == nil {
			files = append(files, fromHere(file))
		}
	}
	return files
}
