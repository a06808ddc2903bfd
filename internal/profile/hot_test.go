package profile

import (
	"strings"
	"testing"
)

// hotOf joins one stack, with half of all allocations.
func hotOf(t *testing.T, prog *Program, stack ...frame) *Report {
	t.Helper()
	m := heapMaker()
	m.sample([]int64{1, 1000, 0, 0}, stack...)
	m.sample([]int64{1, 1000, 0, 0}, otherSample)
	r, err := Join(prog, []*Profile{m.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func silenced(rule string) func(*Program) {
	return func(p *Program) {
		p.Sites[0].Finding = -1
		p.Sites[0].Silent = []Silence{{Rule: rule, Doc: "why"}}
	}
}

// TestUnreported: what is hot below a request and not reported is told, with what
// would change that.
func TestUnreported(t *testing.T) {
	t.Parallel()
	compile := frame{"regexp.MustCompile", "/usr/local/go/src/regexp/regexp.go", 313}
	for name, test := range map[string]struct {
		change func(*Program)
		stack  []frame
		want   string // of Why; "" for nothing
	}{
		"reported":               {nil, []frame{newValidator, create, serve}, ""},
		"below one that is":      {nil, []frame{compile, newValidator, create, serve}, ""},
		"no handler":             {silenced("nothing/repeats-it"), []frame{newValidator, create}, ""},
		"used by a library":      {nil, []frame{compile, {"example.com/lib.Match", "/src/lib.go", 3}, create, serve}, ""},
		"never reported":         {nil, []frame{{"example.com/lib.NewReader", "/src/lib.go", 3}, create, serve}, ""},
		"silent":                 {silenced("nothing/repeats-it"), []frame{newValidator, create, serve}, "silent by nothing/repeats-it: why; //mapperlint:request in the comment of api.API.create"},
		"depends on a parameter": {silenced("call/depends-on-parameter"), []frame{newValidator, create, serve}, "keep one for each value"},
		"ignored":                {silenced("file/ignored"), []frame{newValidator, create, serve}, "take the comment away"},
		"declared to run once":   {silenced("scope/declared-once"), []frame{newValidator, create, serve}, "take //mapperlint:once away"},
		"off":                    {nil, []frame{compile, create, serve}, "-groups=compiled asks for it"},
		"in a gRPC server": {silenced("nothing/repeats-it"), []frame{
			newValidator, create, {"google.golang.org/grpc.(*Server).processRPC", "/src/grpc/server.go", 1400}, {"google.golang.org/grpc.(*Server).handleStream", "/src/grpc/server.go", 1595},
		}, "silent by nothing/repeats-it"},
		"as a reconciler, of any request": {silenced("nothing/repeats-it"), []frame{
			newValidator, create, {"sigs.k8s.io/controller-runtime/pkg/internal/controller.(*Controller[go.shape.string]).reconcileHandler", "/src/controller.go", 470},
		}, "silent by nothing/repeats-it"},
		"another function of such a library": {silenced("nothing/repeats-it"), []frame{
			newValidator, create, {"google.golang.org/grpc.(*Server).Serve", "/src/grpc/server.go", 900},
		}, ""},
		"not in the source": {func(p *Program) { p.Sites = nil }, []frame{newValidator, create, serve}, "the source shows no build there"},
		"a function that is a handler": {func(p *Program) {
			silenced("nothing/repeats-it")(p)
			p.Requests = []string{"example.com/app/api.(*API).create"}
		}, []frame{newValidator, create}, "silent by nothing/repeats-it"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			prog := program()
			if test.change != nil {
				test.change(prog)
			}
			r := hotOf(t, prog, test.stack...)
			if test.want == "" {
				if len(r.Unreported) > 0 {
					t.Fatalf("told: %+v", r.Unreported)
				}
				return
			}
			if len(r.Unreported) != 1 {
				t.Fatalf("%d hot constructors, want 1", len(r.Unreported))
			}
			if got := r.Unreported[0].Why(prog); !strings.Contains(got, test.want) {
				t.Errorf("why: %s\nwant %s", got, test.want)
			}
		})
	}
}

// TestCandidates: what is named as a constructor, is not known, and is called by
// the program for a request.
func TestCandidates(t *testing.T) {
	t.Parallel()
	alloc := frame{"example.com/lib.alloc", "/src/lib.go", 9}
	for name, test := range map[string]struct {
		callee string
		serve  frame
		want   string // the flag; "" for nothing
	}{
		"function":           {"github.com/acme/mapper/v2.New", serve, "-mapper=github.com/acme/mapper/v2.New"},
		"generic":            {"github.com/acme/mapper.NewFor[go.shape.int]", serve, "-mapper=github.com/acme/mapper.NewFor"},
		"method":             {"github.com/acme/mapper.(*Factory).Build", serve, "'-mapper=github.com/acme/mapper.(*Factory).Build'"},
		"own":                {"example.com/app/conv.newMapper", serve, "-mapper=example.com/app/conv.newMapper"},
		"escaped":            {"gopkg.in/acme/mapper%2ev2.MustParse", serve, "-mapper=gopkg.in/acme/mapper.v2.MustParse"},
		"of the library":     {"net/url.Parse", serve, ""},
		"another name":       {"github.com/acme/mapper.Map", serve, ""},
		"begins as the name": {"github.com/acme/mapper.Newton", serve, ""},
		"unexported, theirs": {"github.com/acme/mapper.newMapper", serve, ""},
		"no request":         {"github.com/acme/mapper/v2.New", goexit, ""},
		"known":              {"example.com/lib.NewReader", serve, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := hotOf(t, program(), alloc, frame{test.callee, "/src/x.go", 4}, create, test.serve)
			got := ""
			for _, h := range r.Candidates {
				got += h.Flag()
			}
			if got != test.want {
				t.Errorf("candidates %q, want %q", got, test.want)
			}
		})
	}
}

// TestShareOfHot: what is below one per cent is not told.
func TestShareOfHot(t *testing.T) {
	t.Parallel()
	for size, want := range map[int64]int{99: 0, 101: 1} {
		m := heapMaker()
		m.sample([]int64{0, size, 0, 0}, frame{"github.com/acme/mapper.New", "/src/x.go", 4}, create, serve)
		m.sample([]int64{0, 10_000 - size, 0, 0}, otherSample)
		r, err := Join(program(), []*Profile{m.read(t)})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Candidates) != want {
			t.Errorf("%d of 10,000 bytes: %d candidates, want %d", size, len(r.Candidates), want)
		}
	}
}
