// Package structmaps has maps whose elements are structs. What decides: whether the element is put back into the map.
package structmaps

import (
	"maps"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type visit struct{ Name string }

type entry struct {
	v    *validator.Validate
	t    *mold.Transformer
	d    *form.Decoder
	p    *bluemonday.Policy
	m    *reflectx.Mapper
	used int
}

type clinic struct {
	byWard  map[string]entry
	byDay   map[string]*entry
	byDoc   map[string]entry
	byRoom  map[int]entry
	nested  map[string]map[string]*form.Decoder
	byLost  map[string]entry
	bySeen  map[string]entry
	byShort map[string]entry
	byKey   map[[2]string]entry
	never   map[string]*entry
}

// admit puts it back.
func (c *clinic) admit(w http.ResponseWriter, r *http.Request) {
	e := c.byWard["er"]
	if e.v == nil {
		e.v = validator.New() // silent
		c.byWard["er"] = e
	}
	_ = e.v.Struct(visit{r.FormValue("name")})
}

// plan has pointers in its map.
func (c *clinic) plan(w http.ResponseWriter, r *http.Request) {
	e := c.byDay["mon"]
	if e == nil {
		e = &entry{t: mold.New()} // silent
		c.byDay["mon"] = e
	}
	_ = e.t.Struct(r.Context(), &visit{r.FormValue("name")})
}

// assign counts as well, and always puts it back.
func (c *clinic) assign(w http.ResponseWriter, r *http.Request) {
	e, ok := c.byDoc[r.FormValue("doc")]
	if !ok {
		e.d = form.NewDecoder() // silent
	}
	e.used++
	c.byDoc[r.FormValue("doc")] = e
	_ = e.d.Decode(new(visit), r.URL.Query())
}

// clean has a number as its key.
func (c *clinic) clean(w http.ResponseWriter, r *http.Request) {
	if c.byRoom[7].p == nil {
		c.byRoom[7] = entry{p: bluemonday.UGCPolicy()} // silent
	}
	_, _ = w.Write([]byte(c.byRoom[7].p.Sanitize(r.FormValue("text"))))
}

// nest has maps in its map.
func (c *clinic) nest(w http.ResponseWriter, r *http.Request) {
	ward := c.nested["er"]
	if ward == nil {
		ward = make(map[string]*form.Decoder)
		c.nested["er"] = ward
	}
	d, ok := ward[r.FormValue("doc")]
	if !ok {
		d = form.NewDecoder() // silent
		ward[r.FormValue("doc")] = d
	}
	_ = d.Decode(new(visit), r.URL.Query())
}

// pair has a key of two parts.
func (c *clinic) pair(w http.ResponseWriter, r *http.Request) {
	k := [...]string{r.FormValue("doc"), r.FormValue("room")}
	if _, there := c.byKey[k]; !there {
		c.byKey[k] = entry{m: reflectx.NewMapper("db")} // silent
	}
	c.byKey[k].m.FieldMap(reflect.ValueOf(visit{r.FormValue("name")}))
}

// discharge forgets to put it back.
func (c *clinic) discharge(w http.ResponseWriter, r *http.Request) {
	e := c.byLost["er"]
	if e.v == nil {
		e.v = validator.New(validator.WithRequiredStructEnabled()) // report
		e.used++
	}
	_ = e.v.Struct(visit{r.FormValue("name")})
}

// seen puts it back before it has it.
func (c *clinic) seen(w http.ResponseWriter, r *http.Request) {
	e := c.bySeen["er"]
	e.used++
	c.bySeen["er"] = e
	if e.t == nil {
		e.t = mold.New() // report
	}
	_ = e.t.Struct(r.Context(), &visit{r.FormValue("name")})
}

// short has a map that is gone with it.
func (c *clinic) short(w http.ResponseWriter, r *http.Request) {
	own := map[string]entry{}
	for _, n := range r.URL.Query()["n"] {
		e, ok := own["x"]
		if !ok {
			e.p = bluemonday.NewPolicy() // report
			own["x"] = e
		}
		_ = e.p.Sanitize(n)
	}
}

// cloned puts it into a copy of the map.
func (c *clinic) cloned(w http.ResponseWriter, r *http.Request) {
	own := maps.Clone(c.byShort)
	if _, ok := own["x"]; !ok {
		own["x"] = entry{m: reflectx.NewMapper("json")} // report
	}
	own["x"].m.FieldMap(reflect.ValueOf(visit{r.FormValue("name")}))
}

// removed takes it out again.
func (c *clinic) removed(w http.ResponseWriter, r *http.Request) {
	if c.never["x"] == nil {
		c.never["x"] = &entry{d: form.NewDecoder()} // report
	}
	_ = c.never["x"].d.Decode(new(visit), r.URL.Query())
	delete(c.never, "x")
}

func Routes(m *http.ServeMux) {
	c := &clinic{
		byWard: map[string]entry{}, byDay: map[string]*entry{}, byDoc: map[string]entry{}, byRoom: map[int]entry{},
		nested: map[string]map[string]*form.Decoder{}, byLost: map[string]entry{}, bySeen: map[string]entry{},
		byShort: map[string]entry{}, byKey: map[[2]string]entry{}, never: map[string]*entry{},
	}
	m.HandleFunc("/admit", c.admit)
	m.HandleFunc("/plan", c.plan)
	m.HandleFunc("/assign", c.assign)
	m.HandleFunc("/clean", c.clean)
	m.HandleFunc("/nest", c.nest)
	m.HandleFunc("/pair", c.pair)
	m.HandleFunc("/discharge", c.discharge)
	m.HandleFunc("/seen", c.seen)
	m.HandleFunc("/short", c.short)
	m.HandleFunc("/cloned", c.cloned)
	m.HandleFunc("/removed", c.removed)
}
