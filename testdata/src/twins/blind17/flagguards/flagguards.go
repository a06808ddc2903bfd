// Package flagguards has flags beside what it has. What decides: whether the flag says that it is there, and stays.
package flagguards

import (
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type seat struct{ Name string }

type mode int

const (
	cold mode = iota
	warm
)

type theatre struct {
	hasRules bool
	rules    *validator.Validate
	mode     mode
	trim     *mold.Transformer
	dirty    bool
	forms    *form.Decoder
	done     atomic.Bool
	fields   *reflectx.Mapper
	state    string
	codec    *goavro.Codec
	loaded   struct{ policy, query bool }
	policy   *bluemonday.Policy
	query    *schema.Decoder
	debug    bool
	strict   *validator.Validate
	busy     atomic.Bool
	rows     *reflectx.Mapper
	open     bool
	text     *bluemonday.Policy
}

func (t *theatre) create(w http.ResponseWriter, r *http.Request) {
	if !t.hasRules {
		t.rules, t.hasRules = validator.New(), true // silent
	}
	_ = t.rules.Struct(seat{r.FormValue("name")})
}

func (t *theatre) change(w http.ResponseWriter, r *http.Request) {
	switch t.mode {
	case cold:
		t.trim = mold.New() // silent
		t.mode = warm
		fallthrough
	case warm:
		_ = t.trim.Struct(r.Context(), &seat{r.FormValue("name")})
	}
}

// search is dirty at first, and clean from then on.
func (t *theatre) search(w http.ResponseWriter, r *http.Request) {
	if t.dirty {
		t.forms = form.NewDecoder() // silent
		t.dirty = false
	}
	_ = t.forms.Decode(new(seat), r.URL.Query())
}

func (t *theatre) show(w http.ResponseWriter, r *http.Request) {
	if done := t.done.Load(); !done {
		t.fields = reflectx.NewMapper("db") // silent
		t.done.Store(true)
	}
	t.fields.FieldMap(reflect.ValueOf(seat{r.FormValue("name")}))
}

func (t *theatre) encode(w http.ResponseWriter, r *http.Request) {
	if t.state != "ready" {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			t.state = "broken"
			return
		}
		t.codec = c
		t.state = "ready"
	}
	data, _ := t.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func (t *theatre) clean(w http.ResponseWriter, r *http.Request) {
	if l := &t.loaded; !l.policy {
		defer func() { l.policy = true }()
		t.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(t.policy.Sanitize(r.FormValue("text"))))
}

// find has a flag that nobody sets.
func (t *theatre) find(w http.ResponseWriter, r *http.Request) {
	if !t.loaded.query {
		t.query = schema.NewDecoder() // report
	}
	_ = t.query.Decode(new(seat), r.URL.Query())
}

// strictly asks whether it is to tell more.
func (t *theatre) strictly(w http.ResponseWriter, r *http.Request) {
	if t.debug {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(seat{r.FormValue("name")})
	}
}

// list is busy for a while.
func (t *theatre) list(w http.ResponseWriter, r *http.Request) {
	if t.busy.Load() {
		return
	}
	t.busy.Store(true)
	defer t.busy.Store(false)
	t.rows = reflectx.NewMapper("json") // report
	t.rows.FieldMap(reflect.ValueOf(seat{r.FormValue("name")}))
}

// print sets the flag to what it was.
func (t *theatre) print(w http.ResponseWriter, r *http.Request) {
	if !t.open {
		t.text = bluemonday.NewPolicy() // report
		t.open = false
	}
	_, _ = w.Write([]byte(t.text.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux, debug bool) {
	t := &theatre{dirty: true, debug: debug}
	m.HandleFunc("/create", t.create)
	m.HandleFunc("/change", t.change)
	m.HandleFunc("/search", t.search)
	m.HandleFunc("/show", t.show)
	m.HandleFunc("/encode", t.encode)
	m.HandleFunc("/clean", t.clean)
	m.HandleFunc("/find", t.find)
	m.HandleFunc("/strictly", t.strictly)
	m.HandleFunc("/list", t.list)
	m.HandleFunc("/print", t.print)
}
