// Package copyholders copies what holds things. What decides: whether the copy, or the original, gets what is made.
package copyholders

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type song struct{ Name string }

type kit struct {
	v *validator.Validate
	t *mold.Transformer
	d *form.Decoder
	p *bluemonday.Policy
	q *schema.Decoder
	m *reflectx.Mapper
}

type radio struct {
	kit     kit
	far     *kit
	whole   kit
	lost    kit
	range1  []kit
	range2  []kit
	byValue kit
	arr     [2]kit
	arrLost [2]kit
	swapped kit
}

// by is called on the original.
func (k *kit) by() *validator.Validate {
	if k.v == nil {
		k.v = validator.New() // silent
	}
	return k.v
}

// of is called on a copy.
func (k kit) of() *mold.Transformer {
	if k.t == nil {
		k.t = mold.New() // report
	}
	return k.t
}

func (d *radio) play(w http.ResponseWriter, r *http.Request) {
	s := song{r.FormValue("name")}
	_ = d.kit.by().Struct(s)
	_ = d.byValue.of().Struct(r.Context(), &s)
}

// pointer copies where it points to.
func (d *radio) pointer(w http.ResponseWriter, r *http.Request) {
	k := d.far
	if k.d == nil {
		k.d = form.NewDecoder() // silent
	}
	_ = k.d.Decode(new(song), r.URL.Query())
}

// back puts the copy back.
func (d *radio) back(w http.ResponseWriter, r *http.Request) {
	k := d.whole
	if k.p == nil {
		k.p = bluemonday.UGCPolicy() // silent
		d.whole = k
	}
	_, _ = w.Write([]byte(k.p.Sanitize(r.FormValue("text"))))
}

// forgotten does not.
func (d *radio) forgotten(w http.ResponseWriter, r *http.Request) {
	k := d.lost
	if k.p == nil {
		k.p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(k.p.Sanitize(r.FormValue("text"))))
}

// indexed fills the elements.
func (d *radio) indexed(w http.ResponseWriter, r *http.Request) {
	for i := range d.range1 {
		if d.range1[i].q == nil {
			d.range1[i].q = schema.NewDecoder() // silent
		}
		_ = d.range1[i].q.Decode(new(song), r.URL.Query())
	}
}

// ranged fills copies of the elements.
func (d *radio) ranged(w http.ResponseWriter, r *http.Request) {
	for _, k := range d.range2 {
		if k.q == nil {
			k.q = schema.NewDecoder() // report
		}
		_ = k.q.Decode(new(song), r.URL.Query())
	}
}

// row has the address of an element.
func (d *radio) row(w http.ResponseWriter, r *http.Request) {
	k := &d.arr[1]
	if k.m == nil {
		k.m = reflectx.NewMapper("db") // silent
	}
	k.m.FieldMap(reflect.ValueOf(song{r.FormValue("name")}))
}

// rowLost has a copy of the array.
func (d *radio) rowLost(w http.ResponseWriter, r *http.Request) {
	all := d.arrLost
	if all[1].m == nil {
		all[1].m = reflectx.NewMapper("db") // report
	}
	all[1].m.FieldMap(reflect.ValueOf(song{r.FormValue("name")}))
}

// whole writes over the original, all at once.
func (d *radio) all(w http.ResponseWriter, r *http.Request) {
	if d.swapped.d == nil {
		d.swapped = kit{d: form.NewDecoder()} // silent
	}
	_ = d.swapped.d.Decode(new(song), r.URL.Query())
}

// clone copies what a pointer points to.
func (d *radio) clone(w http.ResponseWriter, r *http.Request) {
	k := *d.far
	if k.v == nil {
		k.v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = k.v.Struct(song{r.FormValue("name")})
}

func Routes(m *http.ServeMux, n int) {
	d := &radio{far: new(kit), range1: make([]kit, n), range2: make([]kit, n)}
	m.HandleFunc("/play", d.play)
	m.HandleFunc("/pointer", d.pointer)
	m.HandleFunc("/back", d.back)
	m.HandleFunc("/forgotten", d.forgotten)
	m.HandleFunc("/indexed", d.indexed)
	m.HandleFunc("/ranged", d.ranged)
	m.HandleFunc("/row", d.row)
	m.HandleFunc("/rowlost", d.rowLost)
	m.HandleFunc("/all", d.all)
	m.HandleFunc("/clone", d.clone)
}
