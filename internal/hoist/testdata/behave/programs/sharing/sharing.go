// Package sharing builds in goroutines, for receivers, in variables that handlers assign.
package sharing

import (
	"fmt"
	"net/http"
	"reflect"
	"sort"
	"strings"
	"sync"

	"web"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

// A pool item that a goroutine keeps after the return.
func async(done chan string) func(w http.ResponseWriter, r *http.Request) {
	return func(w http.ResponseWriter, r *http.Request) {
		m := pgtype.NewMap() // kept
		m.RegisterType(&pgtype.Type{Name: "x"})
		go func() {
			b, _ := m.Encode(1, 0, nil, nil)
			done <- string(b)
		}()
	}
}

func RunAsync() string {
	done := make(chan string, 4)
	h := async(done)
	for range 4 {
		web.Get(h, "")
	}
	var all []string
	for range 4 {
		all = append(all, <-done)
	}
	return strings.Join(all, ",")
}

// A pool item that is returned.
func newMap() *pgtype.Map {
	m := pgtype.NewMap()
	m.RegisterType(&pgtype.Type{Name: "n"})
	return m
}

func returned(w http.ResponseWriter, r *http.Request) {
	m := newMap()
	if q := r.FormValue("q"); q != "" {
		m.RegisterType(&pgtype.Type{Name: q})
	}
	b, _ := m.Encode(1, 0, nil, nil)
	fmt.Fprint(w, string(b))
}

func RunReturned() string { return web.Each(returned, "q=a", "q=", "q=b") }

// A pool item in a loop.
func loop(w http.ResponseWriter, r *http.Request) {
	for i := range 3 {
		m := pgtype.NewMap() // kept
		m.RegisterType(&pgtype.Type{Name: fmt.Sprint(i)})
		b, _ := m.Encode(1, 0, nil, nil)
		fmt.Fprint(w, string(b))
	}
}

func RunLoop() string { return web.Each(loop, "", "") }

func loopSame(w http.ResponseWriter, r *http.Request) {
	for range 3 {
		m := pgtype.NewMap() // kept
		m.RegisterType(&pgtype.Type{Name: "s"})
		b, _ := m.Encode(1, 0, nil, nil)
		fmt.Fprint(w, string(b))
	}
}

func RunLoopSame() string { return web.Each(loopSame, "", "") }

// What is changed after use and then dropped.
func changedLater(w http.ResponseWriter, r *http.Request) {
	m := pgtype.NewMap()
	b, _ := m.Encode(1, 0, nil, nil)
	fmt.Fprint(w, string(b), ";")
	m.RegisterType(&pgtype.Type{Name: "later"})
	b, _ = m.Encode(1, 0, nil, nil)
	fmt.Fprint(w, string(b))
}

func RunChangedLater() string { return web.Each(changedLater, "", "") }

// A receiver with several constructors, one of them a literal elsewhere.
type api struct{ name string }

func newAPI(name string) *api { return &api{name: name} }
func otherAPI() *api          { a := new(api); a.name = "other"; return a }

func (a *api) list(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // fixed
	d.ZeroEmpty(true)
	var out string
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, a.name, out)
}

func RunAPI() string {
	return web.Each(newAPI("n").list, "", "") + web.Each(otherAPI().list, "") + web.Each((&api{}).list, "")
}

// A receiver that is a value, is copied and compared.
type small struct{ n int }

func newSmall(n int) small { return small{n: n} }

func (s small) serve(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // fixed
	v.SetTagName("small")
	fmt.Fprint(w, v.Struct(s.n), s == small{1})
}

func RunSmall() string { return web.Each(newSmall(1).serve, "") + web.Each(newSmall(2).serve, "") }

// A receiver whose constructor fails in between.
type svc struct{ tag string }

func newSvc(tag string) (*svc, error) {
	s := &svc{tag: tag}
	if tag == "" {
		return nil, fmt.Errorf("no tag")
	}
	return s, nil
}

func (s *svc) serve(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(s.tag) // kept
	fmt.Fprint(w, tagOf(m))
}

func RunSvc() string {
	s, err := newSvc("t")
	_, no := newSvc("")
	a := web.Each(s.serve, "", "")
	s.tag = "u"
	return fmt.Sprint(a, web.Get(s.serve, ""), err, no)
}

// A receiver field that is set by a method later.
type conf struct{ tag string }

func newConf() *conf { return &conf{} }

func (c *conf) with(tag string) *conf { c.tag = tag; return c }

func (c *conf) serve(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(c.tag) // kept
	fmt.Fprint(w, tagOf(m))
}

func RunConf() string { return web.Each(newConf().with("a").serve, "", "") }

// Goroutines that build.
func parallel(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	out := make([]string, 4)
	for i := range out {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v := validator.New() // fixed
			v.SetTagName("p")
			out[i] = fmt.Sprint(v.Struct(i))
		}()
	}
	wg.Wait()
	sort.Strings(out)
	fmt.Fprint(w, out)
}

func RunParallel() string { return web.Each(parallel, "", "") }

// A variable of the package that handlers assign under a condition.
var shared *validator.Validate

func assigns(w http.ResponseWriter, r *http.Request) {
	shared = validator.New() // kept
	fmt.Fprint(w, shared.Struct(1))
}

func reads(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, shared == nil)
}

func RunAssigns() string { return web.Get(reads, "") + web.Get(assigns, "") + web.Get(reads, "") }

// One that is assigned a different one.
var either *validator.Validate

func assignsA(w http.ResponseWriter, r *http.Request) {
	either = validator.New() // kept
	either.SetTagName("a")
	fmt.Fprint(w, either.Struct(1))
}

func assignsB(w http.ResponseWriter, r *http.Request) {
	either = validator.New() // kept
	fmt.Fprint(w, either.Struct(2))
}

func RunEither() string { return web.Get(assignsA, "") + web.Get(assignsB, "") + web.Get(assignsA, "") }

// One that has a value at start and is replaced.
var initial = func() *validator.Validate {
	v := validator.New()
	v.SetTagName("init")
	return v
}()

func replaces(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, initial.Struct(0), ";")
	initial = validator.New() // kept
	fmt.Fprint(w, initial.Struct(1))
}

func RunReplaces() string { return web.Each(replaces, "", "") }

// Embedded receiver, shadowed method.
type base struct{}

func (base) validate() *validator.Validate {
	v := validator.New() // fixed
	v.SetTagName("base")
	return v
}

type derived struct{ base }

func (d derived) serve(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, d.validate().Struct(1)) }

func RunDerived() string { return web.Each(derived{}.serve, "", "") }

// An interface that has two implementations that build.
type maker interface{ make() *schema.Decoder }

type zero struct{}
type ignore struct{}

func (zero) make() *schema.Decoder   { d := schema.NewDecoder(); d.ZeroEmpty(true); return d }         // kept
func (ignore) make() *schema.Decoder { d := schema.NewDecoder(); d.IgnoreUnknownKeys(true); return d } // kept

func by(m maker) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var out string
		_ = m.make().Decode(&out, nil)
		fmt.Fprint(w, out)
	}
}

func RunBy() string { return web.Each(by(zero{}), "", "") + web.Each(by(ignore{}), "") }
