package moments

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"text/template"

	"web"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Mutex guarded variable.
var (
	mu   sync.Mutex
	kept = "k"
)

func getKept() string  { mu.Lock(); defer mu.Unlock(); return kept }
func setKept(s string) { mu.Lock(); kept = s; mu.Unlock() }

func guarded(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(getKept()))) // kept
}

func RunGuarded() string {
	a := web.Get(guarded, "")
	setKept("l")
	return a + web.Get(guarded, "")
}

// Field of a package struct, set through its address.
var settings struct{ tag string }

func load(p *string) { *p = "loaded" }

func addressed(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(settings.tag))) // kept
}

func RunAddressed() string {
	a := web.Get(addressed, "")
	load(&settings.tag)
	return a + web.Get(addressed, "")
}

// Array element.
var tags = [2]string{"x", "y"}

func element(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(tags[1]))) // kept
}

func RunElement() string {
	a := web.Get(element, "")
	for i := range tags {
		tags[i] += "!"
	}
	return a + web.Get(element, "")
}

// Range with assignment to package var.
var ranged string

func rangedOver(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(ranged))) // kept
}

func RunRanged() string {
	s := ""
	for _, ranged = range []string{"a", "b"} {
		s += web.Get(rangedOver, "")
	}
	return s
}

// Recover around a panicking set-up.
func recovered(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Fprint(w, "recovered ", p)
		}
	}()
	v := validator.New() // fixed
	v.RegisterAlias("a,b", "c")
	fmt.Fprint(w, v.Struct(1))
}

func RunRecovered() string { return web.Each(recovered, "", "") }

// Must with template that is wrong, only in a branch.
func branch(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("q") == "bad" {
		t := template.Must(template.New("x").Parse("{{")) // fixed
		_ = t.Execute(w, nil)
		return
	}
	fmt.Fprint(w, "ok")
}

func RunBranch() string { return web.Each(branch, "q=ok", "q=bad", "q=bad") }

// Set-up that logs to a package builder.
var log strings.Builder

func note(s string) string { log.WriteString(s); return s }

func setupLogs(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	v.SetTagName(note("n"))
	fmt.Fprint(w, v.Struct(1))
}

func RunSetupLogs() string { log.Reset(); return web.Each(setupLogs, "", "") + log.String() }

// The registered function closes over a request-local.
func closes(w http.ResponseWriter, r *http.Request) {
	limit := len(r.FormValue("q"))
	v := validator.New()
	_ = v.RegisterValidation("max", func(fl validator.FieldLevel) bool { return fl.Field().Len() <= limit })
	fmt.Fprint(w, v.Struct("ab"))
}

func RunCloses() string { return web.Each(closes, "q=a", "q=abc") }

// The registered function counts into a local that is read afterwards.
func counts(w http.ResponseWriter, r *http.Request) {
	n := 0
	v := validator.New()
	_ = v.RegisterValidation("n", func(fl validator.FieldLevel) bool { n++; return true })
	_ = v.Struct("x")
	fmt.Fprint(w, n)
}

func RunCounts() string { return web.Each(counts, "", "") }

// Method value of the receiver registered.
type svc struct{ limit int }

func (s *svc) check(fl validator.FieldLevel) bool { return fl.Field().Len() <= s.limit }

func (s *svc) serve(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	_ = v.RegisterValidation("l", s.check)
	fmt.Fprint(w, v.Struct("abc"))
}

func RunSvc() string {
	return web.Each((&svc{1}).serve, "", "") + web.Each((&svc{5}).serve, "", "")
}
