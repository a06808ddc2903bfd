// Package helperasks asks with helpers. What decides: what the helper looks at, and whether that changes.
package helperasks

import (
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type pet struct{ Name string }

func in(r *http.Request) *pet { return &pet{r.FormValue("name")} }

func missing[T any](p *T) bool { return p == nil }

func present(vs ...any) bool {
	return !slices.Contains(vs, nil)
}

type tools struct {
	v *validator.Validate
	t *mold.Transformer
}

func (t *tools) complete() bool { return t != nil && t.v != nil && t.t != nil }

type clinic struct {
	mu     sync.Mutex
	rules  *validator.Validate
	spare  *validator.Validate
	tools  *tools
	half   *tools
	forms  *form.Decoder
	query  any
	fields *reflectx.Mapper
	policy *bluemonday.Policy
	enc    *form.Encoder
}

func (c *clinic) create(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if missing(c.rules) {
		c.rules = validator.New() // silent
	}
	_ = c.rules.Struct(in(r))
}

// recheck asks for another one than it makes.
func (c *clinic) recheck(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v := c.rules
	if missing(c.spare) {
		v = validator.New() // report
	}
	_ = v.Struct(in(r))
}

func (c *clinic) change(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.tools.complete() {
		c.tools = &tools{
			v: validator.New(), // silent
			t: mold.New(),      // silent
		}
	}
	_ = c.tools.t.Struct(r.Context(), in(r))
	_ = c.tools.v.Struct(in(r))
}

// treat makes one of the two, so that they are never complete.
func (c *clinic) treat(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.half.complete() {
		c.half = &tools{t: mold.New()} // report
	}
	_ = c.half.t.Struct(r.Context(), in(r))
}

func (c *clinic) search(w http.ResponseWriter, r *http.Request) {
	empty := func() bool { return c.forms == nil }
	c.mu.Lock()
	defer c.mu.Unlock()
	if empty() {
		c.forms = form.NewDecoder() // silent
	}
	_ = c.forms.Decode(in(r), r.URL.Query())
}

func (c *clinic) find(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !present(c.query) {
		c.query = schema.NewDecoder() // silent
	}
	_ = c.query.(*schema.Decoder).Decode(in(r), r.URL.Query())
}

func always(any) bool { return true }

// read asks a helper that does not look.
func (c *clinic) read(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if always(c.fields) {
		c.fields = reflectx.NewMapper("db") // report
	}
	_ = c.fields.TypeMap(reflect.TypeFor[pet]())
}

func (c *clinic) cleans() (*bluemonday.Policy, bool) { return c.policy, c.policy != nil }

func (c *clinic) clean(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p, ok := c.cleans()
	if !ok {
		p = bluemonday.UGCPolicy() // silent
		c.policy = p
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// draft has a new clinic asked.
func (c *clinic) draft(w http.ResponseWriter, r *http.Request) {
	own := &clinic{rules: c.rules}
	if missing(own.enc) {
		own.enc = form.NewEncoder() // report
	}
	_, _ = own.enc.Encode(in(r))
}

func Routes(m *http.ServeMux) {
	c := &clinic{}
	m.HandleFunc("/create", c.create)
	m.HandleFunc("/recheck", c.recheck)
	m.HandleFunc("/change", c.change)
	m.HandleFunc("/treat", c.treat)
	m.HandleFunc("/search", c.search)
	m.HandleFunc("/find", c.find)
	m.HandleFunc("/read", c.read)
	m.HandleFunc("/clean", c.clean)
	m.HandleFunc("/draft", c.draft)
}
