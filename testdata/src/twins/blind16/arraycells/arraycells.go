// Package arraycells has a cell for each kind of thing. What decides: whether the cell is one of a table that stays.
package arraycells

import (
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type kind int

const (
	car kind = iota
	van
	bus
	kinds
)

type ride struct{ Name string }

type fleet struct {
	rules  [kinds]*validator.Validate
	trims  [kinds]*mold.Transformer
	done   [kinds]bool
	forms  *form.Decoder
	cells  []*bluemonday.Policy
	fields [2][2]*reflectx.Mapper
	query  []*schema.Decoder
	spare  [kinds]*validator.Validate
	odd    [kinds]bool
	names  [kinds]string
}

func of(r *http.Request) kind { return kind(len(r.FormValue("kind"))) % kinds }

func (f *fleet) order(w http.ResponseWriter, r *http.Request) {
	k := of(r)
	if f.rules[k] == nil {
		f.rules[k] = validator.New() // silent
	}
	_ = f.rules[k].Struct(ride{r.FormValue("name")})
}

func (f *fleet) change(w http.ResponseWriter, r *http.Request) {
	cell := &f.trims[of(r)]
	if *cell == nil {
		*cell = mold.New() // silent
	}
	_ = (*cell).Struct(r.Context(), &ride{r.FormValue("name")})
}

func (f *fleet) search(w http.ResponseWriter, r *http.Request) {
	if !f.done[bus] {
		f.forms = form.NewDecoder() // silent
		f.done[bus] = true
	}
	_ = f.forms.Decode(new(ride), r.URL.Query())
}

func (f *fleet) text(w http.ResponseWriter, r *http.Request) {
	cells := f.cells
	if cells[van] == nil {
		cells[van] = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(cells[van].Sanitize(r.FormValue("text"))))
}

func (f *fleet) rows(w http.ResponseWriter, r *http.Request) {
	line := f.fields[:][1][:]
	if m := line[0]; m == nil {
		line[0] = reflectx.NewMapper("db") // silent
	}
	f.fields[1][0].FieldMap(reflect.ValueOf(ride{r.FormValue("name")}))
}

func (f *fleet) sift(w http.ResponseWriter, r *http.Request) {
	k := int(of(r))
	for len(f.query) <= k {
		f.query = append(f.query, nil)
	}
	q := f.query[k]
	if q == nil {
		q = schema.NewDecoder() // silent
		f.query[k] = q
	}
	_ = q.Decode(new(ride), r.URL.Query())
}

// cancel has a table of its own.
func (f *fleet) cancel(w http.ResponseWriter, r *http.Request) {
	var own [kinds]*validator.Validate
	k := of(r)
	if own[k] == nil {
		own[k] = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = own[k].Struct(ride{r.FormValue("name")})
}

// copied fills a copy of the table.
func (f *fleet) copied(w http.ResponseWriter, r *http.Request) {
	all := f.spare
	if all[car] == nil {
		all[car] = validator.New(validator.WithPrivateFieldValidation()) // report
	}
	_ = all[car].Struct(ride{r.FormValue("name")})
}

// toggled turns the cell back.
func (f *fleet) toggled(w http.ResponseWriter, r *http.Request) {
	if f.odd[van] = !f.odd[van]; f.odd[van] {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &ride{r.FormValue("name")})
	}
}

// filtered asks for a cell that is the same for all requests.
func (f *fleet) filtered(w http.ResponseWriter, r *http.Request) {
	if f.names[car] != "" {
		d := form.NewDecoder() // report
		d.SetTagName("car")
		_ = d.Decode(new(ride), r.URL.Query())
	}
}

// sliced makes a slice of new cells.
func (f *fleet) sliced(w http.ResponseWriter, r *http.Request) {
	cells := make([]*bluemonday.Policy, kinds)
	if cells[van] == nil {
		cells[van] = bluemonday.NewPolicy() // report
	}
	_, _ = w.Write([]byte(cells[van].Sanitize(r.FormValue("text"))))
}

// clipped has new cells behind the old ones.
func (f *fleet) clipped(w http.ResponseWriter, r *http.Request) {
	cells := slices.Clone(f.cells)
	if cells[bus] == nil {
		cells[bus] = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(cells[bus].Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux, names [kinds]string) {
	f := &fleet{cells: make([]*bluemonday.Policy, kinds), names: names}
	m.HandleFunc("/order", f.order)
	m.HandleFunc("/change", f.change)
	m.HandleFunc("/search", f.search)
	m.HandleFunc("/text", f.text)
	m.HandleFunc("/rows", f.rows)
	m.HandleFunc("/sift", f.sift)
	m.HandleFunc("/cancel", f.cancel)
	m.HandleFunc("/copied", f.copied)
	m.HandleFunc("/toggled", f.toggled)
	m.HandleFunc("/filtered", f.filtered)
	m.HandleFunc("/sliced", f.sliced)
	m.HandleFunc("/clipped", f.clipped)
}
