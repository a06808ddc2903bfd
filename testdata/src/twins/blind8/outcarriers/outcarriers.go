// Package outcarriers hands what it makes to its caller in something: a struct with data, a map, a closure, a pointer. What decides: whether
// the caller keeps it; not what lies beside it.
package outcarriers

import (
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// call carries the request and what it needs.
type call struct {
	r      *http.Request
	values url.Values
	decode func(any, map[string][]string) error
	rules  *validator.Validate
	tools  map[string]any
}

func newCall(r *http.Request) *call {
	d := schema.NewDecoder() // report
	return &call{r: r, values: r.URL.Query(), decode: d.Decode}
}

// equip fills what is missing in the call.
func equip(c *call) *call {
	c.rules = validator.New() // report
	return c
}

// tool puts it into a map of the call.
func (c *call) tool() {
	if c.tools == nil {
		c.tools = map[string]any{}
	}
	c.tools["policy"] = bluemonday.UGCPolicy() // report
}

func handle(w http.ResponseWriter, r *http.Request) {
	c := equip(newCall(r))
	c.tool()
	x := in{r.FormValue("a")}
	_ = c.decode(&x, c.values)
	if c.rules.Struct(x) == nil {
		_, _ = w.Write([]byte(c.tools["policy"].(*bluemonday.Policy).Sanitize(x.A)))
	}
}

// pair returns it together with what the request says.
func pair(r *http.Request) (*form.Decoder, url.Values) {
	return form.NewDecoder(), r.URL.Query() // report
}

func paired(w http.ResponseWriter, r *http.Request) {
	d, values := pair(r)
	_ = d.Decode(&in{}, values)
}

// encoder closes over it and over the writer.
func encoder(w http.ResponseWriter) func(any) error {
	api := jsoniter.Config{SortMapKeys: true}.Froze() // report
	return func(x any) error { return api.NewEncoder(w).Encode(x) }
}

func encoded(w http.ResponseWriter, r *http.Request) {
	_ = encoder(w)(in{r.FormValue("a")})
}

// into writes it where the caller says.
func into(dst **validator.Validate, tag string) {
	v := validator.New() // silent
	v.SetTagName(tag)
	*dst = v
}

type server struct {
	rules *validator.Validate
	all   map[string]*schema.Decoder
}

func newServer() *server {
	s := &server{all: map[string]*schema.Decoder{}}
	into(&s.rules, "server")
	put(s.all, "a")
	return s
}

// put writes it into the map of the server.
func put(m map[string]*schema.Decoder, name string) {
	m[name] = schema.NewDecoder() // silent
}

func (s *server) serve(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("a")}
	_ = s.all["a"].Decode(&x, r.URL.Query())
	_ = s.rules.Struct(x)
}

// putLocal writes it into the map of the request.
func putLocal(m map[string]*schema.Decoder) {
	m["a"] = schema.NewDecoder() // report
}

func localMap(w http.ResponseWriter, r *http.Request) {
	m := make(map[string]*schema.Decoder, 1)
	putLocal(m)
	_ = m["a"].Decode(&in{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/handle", handle)
	m.HandleFunc("/pair", paired)
	m.HandleFunc("/encoded", encoded)
	m.HandleFunc("/serve", newServer().serve)
	m.HandleFunc("/map", localMap)
}
