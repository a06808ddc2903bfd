package profile

import (
	"bytes"
	"testing"

	"github.com/google/pprof/profile"
)

// A frame is a place of a stack in a test, by function, file and line.
type frame struct {
	fn, file string
	line     int
}

// A maker builds a profile with the package that everybody writes them with.
type maker struct {
	profile.Profile
	funcs map[frame]*profile.Function
}

func newMaker(types ...string) *maker {
	m := &maker{funcs: make(map[frame]*profile.Function)}
	for i := 0; i < len(types); i += 2 {
		m.SampleType = append(m.SampleType, &profile.ValueType{Type: types[i], Unit: types[i+1]})
	}
	m.PeriodType, m.Period = &profile.ValueType{Type: "space", Unit: "bytes"}, 512<<10
	m.Mapping = []*profile.Mapping{{ID: 1, File: "/srv/app", BuildID: "abcdef", HasFunctions: true}}
	return m
}

func heapMaker() *maker {
	return newMaker("alloc_objects", "count", "alloc_space", "bytes", "inuse_objects", "count", "inuse_space", "bytes")
}

// sample adds a sample, each frame, the innermost first, in a location of its own.
func (m *maker) sample(values []int64, stack ...frame) {
	s := &profile.Sample{Value: values}
	for _, f := range stack {
		s.Location = append(s.Location, m.location(f))
	}
	m.Sample = append(m.Sample, s)
}

// location adds a location, whose frames were inlined, the innermost first.
func (m *maker) location(frames ...frame) *profile.Location {
	loc := &profile.Location{ID: uint64(len(m.Location) + 1), Mapping: m.Mapping[0], Address: uint64(0x1000 + len(m.Location))}
	for _, f := range frames {
		key := frame{fn: f.fn, file: f.file}
		fn := m.funcs[key]
		if fn == nil {
			fn = &profile.Function{ID: uint64(len(m.Function) + 1), Name: f.fn, SystemName: f.fn, Filename: f.file}
			m.funcs[key] = fn
			m.Function = append(m.Function, fn)
		}
		loc.Line = append(loc.Line, profile.Line{Function: fn, Line: int64(f.line)})
	}
	m.Location = append(m.Location, loc)
	return loc
}

// bytes returns the profile as it is stored.
func (m *maker) bytes(t testing.TB) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := m.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func (m *maker) read(t testing.TB) *Profile {
	t.Helper()
	p, err := Read("test.pb.gz", bytes.NewReader(m.bytes(t)))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What the tests look for.
var (
	newValidator = frame{"github.com/go-playground/validator/v10.New", "/go/pkg/mod/github.com/go-playground/validator/v10@v10.30.3/validator_instance.go", 90}
	inValidator  = frame{"github.com/go-playground/validator/v10.(*Validate).RegisterValidation", "/go/pkg/mod/github.com/go-playground/validator/v10@v10.30.3/validator_instance.go", 190}
	useValidator = frame{"github.com/go-playground/validator/v10.(*Validate).Struct", "/go/pkg/mod/github.com/go-playground/validator/v10@v10.30.3/validator_instance.go", 400}
	create       = frame{"example.com/app/api.(*API).create", "/src/app/api/users.go", 16}
	serve        = frame{"net/http.HandlerFunc.ServeHTTP", "/usr/local/go/src/net/http/server.go", 2300}
	goexit       = frame{"runtime.goexit", "/usr/local/go/src/runtime/asm_amd64.s", 1700}
	otherSample  = frame{"example.com/app/store.Open", "/src/app/store/store.go", 12}
)

// program is example.com/app with one finding, at api/users.go:16.
func program(change ...func(*Program)) *Program {
	p := &Program{
		Packages: []Package{{Path: "example.com/app/api", Module: "example.com/app", Dir: "api"}, {Path: "example.com/app", Module: "example.com/app", Main: true}},
		Sites: []Site{{
			Builds: "github.com/go-playground/validator/v10.New", Type: "github.com/go-playground/validator/v10.Validate",
			Place: Place{Func: "example.com/app/api.(*API).create", Calls: "github.com/go-playground/validator/v10.New", File: "api/users.go", Line: 16, End: 16, From: 10, To: 30},
			Uses:  []Place{{Func: "example.com/app/api.(*API).create", Calls: "github.com/go-playground/validator/v10.(*Validate).Struct", File: "api/users.go", Line: 18, End: 18, From: 10, To: 30}},
		}},
		Constructor: func(name string) (Constructor, bool) {
			known := map[string]Constructor{
				"github.com/go-playground/validator/v10.New": {Name: "github.com/go-playground/validator/v10.New"},
				"regexp.MustCompile":                         {Name: "regexp.MustCompile", Off: "-groups=compiled asks for it"},
				"example.com/lib.NewReader":                  {Name: "example.com/lib.NewReader", Never: true},
			}
			c, ok := known[name]
			return c, ok
		},
	}
	for _, f := range change {
		f(p)
	}
	return p
}
