// Package exprmethods refers to methods: by value, by expression, by interface, through embedding and defined types. What decides: who calls
// the method in the end, and whether the receiver was made before.
package exprmethods

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

type tool struct{ v *validator.Validate }

func newTool() *tool {
	return &tool{validator.New()} // report
}

func makeTool() *tool {
	return &tool{validator.New()} // silent
}

func (t *tool) check(x in) error { return t.v.Struct(x) }

// bare has no state.
type bare int

func (bare) check(x in) error {
	return validator.New().Struct(x) // report
}

func (bare) decode(r *http.Request) (x in, err error) {
	d := schema.NewDecoder() // report
	err = d.Decode(&x, r.URL.Query())
	return x, err
}

// start is called at the start, by an expression.
func (bare) start() *form.Decoder {
	return form.NewDecoder() // silent
}

// derived has the methods of what is in it, and one of its own.
type derived struct {
	*tool
	bare
	policy func(string) string
}

func (d derived) check(x in) error { return d.tool.check(x) }

var (
	early   = makeTool().check
	static  = (*tool).check
	byValue = bare.check
	forms   = bare.start(0)
	clean   = bluemonday.UGCPolicy().Sanitize // silent
)

func bound(w http.ResponseWriter, r *http.Request) {
	x := in{clean(r.FormValue("a"))}
	_ = early(x)
	_ = byValue(0, x)
	_ = forms.Decode(&x, r.URL.Query())
}

// late binds in the request.
func late(w http.ResponseWriter, r *http.Request) {
	f := newTool().check
	_ = f(in{r.FormValue("a")})
}

// expression gives the receiver in the request.
func expression(w http.ResponseWriter, r *http.Request) {
	t := &tool{v: validator.New()} // report
	_ = static(t, in{r.FormValue("a")})
}

type checker interface{ check(in) error }

// dynamic takes the method of an interface.
func dynamic(c checker) http.HandlerFunc {
	f := checker.check
	return func(w http.ResponseWriter, r *http.Request) {
		_ = f(c, in{r.FormValue("a")})
	}
}

// handle is a method that is a handler.
func (d derived) handle(w http.ResponseWriter, r *http.Request) {
	x, _ := d.decode(r)
	if d.policy == nil {
		d.policy = bluemonday.UGCPolicy().Sanitize // report
	}
	_, _ = w.Write([]byte(d.policy(x.A)))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/bound", bound)
	m.HandleFunc("/late", late)
	m.HandleFunc("/expression", expression)
	m.Handle("/dynamic", dynamic(derived{tool: makeTool()}))
	m.Handle("/handle", http.HandlerFunc(derived{tool: makeTool()}.handle))
}
