package profile

import (
	"strings"
	"testing"
)

// TestMatch: one sample of 1000 bytes in a stack that holds the finding, in each
// form that builds of the same source give it, and in near twins that do not.
func TestMatch(t *testing.T) {
	t.Parallel()
	at := func(f frame, fn string, line int) frame {
		if fn != "" {
			f.fn = fn
		}
		f.line = line
		return f
	}
	in := func(file string) frame { f := create; f.file = file; return f }
	const build, use, neither = "build", "use", ""
	for name, test := range map[string]struct {
		stack  []frame
		change func(*Program)
		want   string
	}{
		"direct":               {[]frame{newValidator, create, serve}, nil, build},
		"below":                {[]frame{inValidator, newValidator, create, serve}, nil, build},
		"use":                  {[]frame{useValidator, at(create, "", 18), serve}, nil, use},
		"drifted":              {[]frame{newValidator, at(create, "", 160), serve}, nil, build},
		"trimpath":             {[]frame{newValidator, in("example.com/app/api/users.go"), serve}, nil, build},
		"trimpath, version":    {[]frame{newValidator, in("example.com/app@v1.2.3/api/users.go"), serve}, nil, build},
		"vendored":             {[]frame{at(newValidator, "example.com/app/vendor/github.com/go-playground/validator/v10.New", 90), create, serve}, nil, build},
		"literal":              {[]frame{newValidator, at(create, "example.com/app/api.(*API).create.func1", 16), serve}, nil, build},
		"literal in literal":   {[]frame{newValidator, at(create, "example.com/app/api.(*API).create.func1.2", 16), serve}, nil, build},
		"deferred":             {[]frame{newValidator, at(create, "example.com/app/api.(*API).create.deferwrap1", 16), serve}, nil, build},
		"range over func":      {[]frame{newValidator, at(create, "example.com/app/api.(*API).create-range1", 16), serve}, nil, build},
		"method value":         {[]frame{newValidator, at(create, "example.com/app/api.(*API).create-fm", 16), serve}, nil, build},
		"inlined, its literal": {[]frame{newValidator, at(create, "example.com/app/api.Routes.(*API).create.func3", 16), serve}, nil, build},
		"generic": {[]frame{newValidator, at(create, "example.com/app/api.(*Repo[go.shape.struct { example.com/app/api.x []int }]).create", 16), serve}, func(p *Program) {
			p.Sites[0].Func = "example.com/app/api.(*Repo).create"
		}, build},
		"generic constructor": {[]frame{at(newValidator, "github.com/go-playground/validator/v10.New[...]", 90), create, serve}, nil, build},
		"of an interface": {[]frame{newValidator, create, serve}, func(p *Program) {
			p.Sites[0].Calls, p.Sites[0].Dynamic = "example.com/app/api.(*Maker).New", true
		}, build},
		"escaped path": {[]frame{at(newValidator, "gopkg.in/go-playground/validator%2ev9.New", 9), create, serve}, func(p *Program) {
			p.Sites[0].Calls = "gopkg.in/go-playground/validator.v9.New"
		}, build},
		"package main": {[]frame{newValidator, {"main.export", "/elsewhere/app/export.go", 9}}, func(p *Program) {
			p.Sites[0].Package, p.Sites[0].Place = 1, Place{Func: "example.com/app.export", Calls: p.Sites[0].Calls, File: "export.go", Line: 9, End: 9}
		}, build},
		"allocated by the literal itself": {[]frame{at(create, "", 17), serve}, func(p *Program) { p.Sites[0].Calls = "" }, build},

		"another function":       {[]frame{newValidator, at(create, "example.com/app/api.(*API).update", 46), serve}, nil, neither},
		"another package":        {[]frame{newValidator, at(create, "example.com/app/v2/api.(*API).create", 16), serve}, nil, neither},
		"another constructor":    {[]frame{at(newValidator, "github.com/go-playground/validator/v10.NewX", 90), create, serve}, nil, neither},
		"what else the function": {[]frame{create, serve}, nil, neither},
		"not directly":           {[]frame{newValidator, {"example.com/app/other.New", "/src/app/other/x.go", 4}, create, serve}, nil, neither},
		"another package main": {[]frame{newValidator, {"main.export", "/elsewhere/app/cmd/x/export.go", 9}}, func(p *Program) {
			p.Packages[1] = Package{Path: "example.com/app/cmd/y", Module: "example.com/app", Dir: "cmd/y", Main: true}
			p.Sites[0].Package, p.Sites[0].Place = 1, Place{Func: "example.com/app/cmd/y.export", Calls: p.Sites[0].Calls, File: "cmd/y/export.go", Line: 9, End: 9}
		}, neither},
		"a literal too far away": {[]frame{at(create, "", 26), serve}, func(p *Program) { p.Sites[0].Calls = "" }, neither},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := heapMaker()
			m.sample([]int64{1, 1000, 1, 600}, append(test.stack, goexit)...)
			m.sample([]int64{1, 1000, 1, 400}, otherSample, goexit)
			prog := program()
			if test.change != nil {
				test.change(prog)
			}
			r, err := Join(prog, []*Profile{m.read(t)})
			if err != nil {
				t.Fatal(err)
			}
			got := r.Sites[0]
			want := SiteCost{Build: Cost{}, Use: Cost{}}
			cost := Cost{Alloc: 1000, Objects: 1, InUse: 600}
			switch test.want {
			case build:
				want.Build = cost
			case use:
				want.Use = cost
			}
			if got.Build.Text(r.Total) != want.Build.Text(r.Total) || got.Use.Text(r.Total) != want.Use.Text(r.Total) {
				t.Errorf("build %q, use %q; want build %q, use %q", got.Build.Text(r.Total), got.Use.Text(r.Total), want.Build.Text(r.Total), want.Use.Text(r.Total))
			}
			if w := got.All().Weight(r.Total); test.want != neither && w != 0.6 {
				t.Errorf("weight %v, want the largest share, 0.6", w)
			}
		})
	}
}

// TestInlined: an inlined constructor, and an inlined caller, are frames of one
// location.
func TestInlined(t *testing.T) {
	t.Parallel()
	m := heapMaker()
	m.sample([]int64{1, 1000, 0, 0})
	m.Sample[0].Location = append(m.Sample[0].Location, m.location(inValidator), m.location(newValidator, create, serve), m.location(goexit))
	r, err := Join(program(), []*Profile{m.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Sites[0].Build[Alloc]; got != 1000 {
		t.Errorf("build of inlined frames: %d bytes, want 1000", got)
	}
}

// TestNearest: of two builds in one function each gets what its line shows, and
// after a drift the nearer one.
func TestNearest(t *testing.T) {
	t.Parallel()
	prog := program(func(p *Program) {
		second := p.Sites[0]
		second.Line, second.End, second.Finding = 25, 27, -1
		p.Sites = append(p.Sites, second)
	})
	m := heapMaker()
	for line, size := range map[int]int64{16: 1, 26: 10, 18: 100, 29: 1000} {
		caller := create
		caller.line = line
		m.sample([]int64{1, size, 0, 0}, newValidator, caller, serve)
	}
	r, err := Join(prog, []*Profile{m.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	if a, b := r.Sites[0].Build[Alloc], r.Sites[1].Build[Alloc]; a != 101 || b != 1010 {
		t.Errorf("builds of %d and %d bytes, want 101 and 1010", a, b)
	}
}

// TestRecursion: a sample counts once for a site, and a build before a use.
func TestRecursion(t *testing.T) {
	t.Parallel()
	use := create
	use.line = 18
	m := heapMaker()
	m.sample([]int64{1, 1000, 0, 0}, newValidator, create, useValidator, use, newValidator, create, serve)
	r, err := Join(program(), []*Profile{m.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Sites[0]; s.Build[Alloc] != 1000 || s.Use[Alloc] != 0 {
		t.Errorf("build %v, use %v; want 1000 bytes in the build alone", s.Build, s.Use)
	}
}

// TestGoroutines: those that an instance, or its constructor, starts are told
// with it, and those of the same package that serve requests are not.
func TestGoroutines(t *testing.T) {
	t.Parallel()
	park := frame{"runtime.gopark", "/usr/local/go/src/runtime/proc.go", 460}
	for name, test := range map[string]struct {
		entry string
		site  Site
		want  int64
	}{
		"literal of the constructor":     {"example.com/app/rates.NewTable.func1", Site{Type: "example.com/app/rates.Table", Place: Place{Calls: "example.com/app/rates.NewTable"}}, 5},
		"method of what is built":        {"example.com/app/rates.(*Table).refresh", Site{Type: "example.com/app/rates.Table", Place: Place{Calls: "example.com/app/rates.NewTable"}}, 5},
		"another function of the own":    {"example.com/app/rates.serve", Site{Type: "example.com/app/rates.Table", Place: Place{Calls: "example.com/app/rates.NewTable"}}, 0},
		"another type":                   {"example.com/app/rates.(*TableServer).run", Site{Type: "example.com/app/rates.Table", Place: Place{Calls: "example.com/app/rates.NewTable"}}, 0},
		"another function of a library":  {"github.com/x/keyfunc.backgroundRefresh", Site{Type: "github.com/x/keyfunc.JWKS", Place: Place{Calls: "github.com/x/keyfunc.Get"}}, 5},
		"connections of a transport":     {"net/http.(*persistConn).readLoop", Site{Type: "net/http.Transport"}, 5},
		"connections of a server":        {"net/http.(*conn).serve", Site{Type: "net/http.Transport"}, 0},
		"another function of a standard": {"regexp.helper", Site{Type: "regexp.Regexp", Place: Place{Calls: "regexp.MustCompile"}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := newMaker("goroutine", "count")
			m.sample([]int64{5}, park, frame{test.entry, "/src/x.go", 3})
			m.sample([]int64{1}, park, frame{"main.main", "/src/app/main.go", 3})
			prog := program(func(p *Program) { p.Sites = []Site{test.site} })
			r, err := Join(prog, []*Profile{m.read(t)})
			if err != nil {
				t.Fatal(err)
			}
			if got := r.Sites[0].Left[Goroutines]; got != test.want {
				t.Errorf("%d goroutines, want %d", got, test.want)
			}
		})
	}
}

// TestMetrics: several profiles add up, each in its metrics.
func TestMetrics(t *testing.T) {
	t.Parallel()
	heap, cpu, mutex := heapMaker(), newMaker("samples", "count", "cpu", "nanoseconds"), newMaker("contentions", "count", "delay", "nanoseconds")
	heap.sample([]int64{10, 2_000_000, 5, 1_000_000}, newValidator, create, serve)
	cpu.sample([]int64{30, 300_000_000}, newValidator, create, serve)
	cpu.sample([]int64{70, 700_000_000}, otherSample)
	mutex.sample([]int64{3, 1_500_000_000}, newValidator, create, serve)
	r, err := Join(program(), []*Profile{heap.read(t), cpu.read(t), mutex.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	const want = "in use 1 MB (100 %), allocated 2 MB (100 %), 10 objects (100 %), CPU 0.30 s (30 %), others waited 1.50 s (100 %)"
	if got := r.Sites[0].Build.Text(r.Total); got != want {
		t.Errorf("cost\n\t%s\nwant\n\t%s", got, want)
	}
	var kinds []string
	for _, p := range r.Profiles {
		kinds = append(kinds, p.Kind())
	}
	if got := strings.Join(kinds, " "); got != "heap CPU mutex" {
		t.Errorf("kinds %s", got)
	}
}
