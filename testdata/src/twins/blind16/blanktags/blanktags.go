// Package blanktags books rooms. A text says what has been made already. What decides: whether the text is there the next time.
package blanktags

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type room struct{ Name string }

type desk struct {
	rules   *validator.Validate
	ruled   string
	trim    *mold.Transformer
	trimmed string
	forms   *form.Decoder
	tag     string
	policy  *bluemonday.Policy
	cleaned []byte
	fields  *reflectx.Mapper
	column  struct{ name string }
	query   *schema.Decoder
	queried string
	codec   *goavro.Codec
	coded   string
	swept   string
	busy    string
	lastID  string
	title   string
}

func (d *desk) book(w http.ResponseWriter, r *http.Request) {
	if d.ruled == "" {
		d.rules = validator.New() // silent
		d.ruled = "yes"
	}
	_ = d.rules.Struct(room{r.FormValue("name")})
}

func (d *desk) move(w http.ResponseWriter, r *http.Request) {
	if len(d.trimmed) > 0 {
		_ = d.trim.Struct(r.Context(), &room{r.FormValue("name")})
		return
	}
	d.trimmed = "mod"
	d.trim = mold.New() // silent
	_ = d.trim.Struct(r.Context(), &room{r.FormValue("name")})
}

func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	switch d.tag {
	case "":
		d.forms = form.NewDecoder() // silent
		d.tag = "form"
		d.forms.SetTagName(d.tag)
	}
	_ = d.forms.Decode(new(room), r.URL.Query())
}

func (d *desk) describe(w http.ResponseWriter, r *http.Request) {
	if len(d.cleaned) == 0 {
		d.cleaned = append(d.cleaned, 'y')
		d.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(d.policy.Sanitize(r.FormValue("text"))))
}

func (d *desk) list(w http.ResponseWriter, r *http.Request) {
	if "" == d.column.name {
		d.column.name = "db"
		d.fields = reflectx.NewMapper(d.column.name) // silent
	}
	d.fields.FieldMap(reflect.ValueOf(room{r.FormValue("name")}))
}

func (d *desk) filter(w http.ResponseWriter, r *http.Request) {
	for d.queried != "done" {
		d.query = schema.NewDecoder() // silent
		d.queried = "done"
	}
	_ = d.query.Decode(new(room), r.URL.Query())
}

// export has the mark in the one case, and not in the other.
func (d *desk) export(w http.ResponseWriter, r *http.Request) {
	if marked := d.coded != ""; !marked {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		d.codec, d.coded = c, "string"
	}
	data, _ := d.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// sweep has a mark that nobody ever makes.
func (d *desk) sweep(w http.ResponseWriter, r *http.Request) {
	if d.swept == "" {
		p := bluemonday.NewPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// hold takes the mark away when it goes.
func (d *desk) hold(w http.ResponseWriter, r *http.Request) {
	if d.busy != "" {
		return
	}
	d.busy = "held"
	defer func() { d.busy = "" }()
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = v.Struct(room{r.FormValue("name")})
}

// again has its mark in a variable of its own.
func (d *desk) again(w http.ResponseWriter, r *http.Request) {
	mark := ""
	if mark == "" {
		t := mold.New() // report
		mark = "made"
		_ = t.Struct(r.Context(), &room{r.FormValue("name")})
	}
}

// last remembers a text, and asks for another.
func (d *desk) last(w http.ResponseWriter, r *http.Request) {
	d.lastID = r.FormValue("id")
	if d.lastID != "" {
		q := schema.NewDecoder() // report
		_ = q.Decode(new(room), r.URL.Query())
	}
}

// titled builds when there is a title, which is set at the start.
func (d *desk) titled(w http.ResponseWriter, r *http.Request) {
	if d.title != "" {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(room{d.title}))
	}
}

func Routes(m *http.ServeMux, title string) {
	d := &desk{title: title}
	m.HandleFunc("/book", d.book)
	m.HandleFunc("/move", d.move)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/describe", d.describe)
	m.HandleFunc("/list", d.list)
	m.HandleFunc("/filter", d.filter)
	m.HandleFunc("/export", d.export)
	m.HandleFunc("/sweep", d.sweep)
	m.HandleFunc("/hold", d.hold)
	m.HandleFunc("/again", d.again)
	m.HandleFunc("/last", d.last)
	m.HandleFunc("/titled", d.titled)
}
