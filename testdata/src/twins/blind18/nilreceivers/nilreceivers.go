// Package nilreceivers has methods whose receiver may be nil. What decides: whether what they make then is kept.
package nilreceivers

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type guest struct{ Name string }

// Desk checks guests; a nil desk does with what all have.
type Desk struct {
	v *validator.Validate
	t *mold.Transformer
	d *form.Decoder
	m *reflectx.Mapper
	q *schema.Decoder
}

var house = &Desk{
	v: validator.New(), // silent
	t: mold.New(),      // silent
}

func (d *Desk) orHouse() *Desk {
	if d == nil {
		return house
	}
	return d
}

// Check has the one of the house.
func (d *Desk) Check(g guest) error { return d.orHouse().v.Struct(g) }

// Trim makes one when there is no desk.
func (d *Desk) Trim(ctx context.Context, g *guest) error {
	if d == nil {
		return mold.New().Struct(ctx, g) // report
	}
	if d.t == nil {
		d.t = mold.New() // silent
	}
	return d.t.Struct(ctx, g)
}

// Read gives up when there is none, and makes it once else.
func (d *Desk) Read(g *guest, values map[string][]string) error {
	if d == nil {
		return nil
	}
	if d.d == nil {
		d.d = form.NewDecoder() // silent
	}
	return d.d.Decode(g, values)
}

// Fields makes a desk for the call.
func (d *Desk) Fields(g guest) int {
	if d == nil {
		d = &Desk{m: reflectx.NewMapper("db")} // report
	}
	return len(d.m.FieldMap(reflect.ValueOf(g)))
}

// Query fills what the receiver points to.
func (d *Desk) Query(g *guest, values map[string][]string) error {
	if d = d.orHouse(); d.q == nil {
		d.q = schema.NewDecoder() // silent
	}
	return d.q.Decode(g, values)
}

// Strict has another copy of the desk.
func (d Desk) Strict(g guest) error {
	if d.v == nil {
		d.v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return d.v.Struct(g)
}

// Late tells the desk of its caller, which keeps it.
func (d *Desk) Late() *Desk {
	if d == nil {
		return new(Desk)
	}
	return d
}

func Routes(m *http.ServeMux, d *Desk) {
	var none *Desk
	m.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) {
		g := guest{r.FormValue("name")}
		_ = d.Check(g)
		_ = d.Trim(r.Context(), &g)
		_ = d.Read(&g, r.URL.Query())
		_ = none.Query(&g, r.URL.Query())
		w.WriteHeader(none.Fields(g))
		_ = Desk{}.Strict(g)
	})
	m.HandleFunc("/late", func(w http.ResponseWriter, r *http.Request) {
		l := none.Late()
		if l.v == nil {
			l.v = validator.New(validator.WithPrivateFieldValidation()) // report
		}
		_ = l.v.Struct(guest{r.FormValue("name")})
	})
}
