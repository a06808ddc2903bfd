// Package shipping has carriers behind an interface. What decides: whether the carrier has it, or makes it with each parcel.
package shipping

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hashicorp/golang-lru/v2"
)

type parcel struct {
	Carrier string `json:"carrier" validate:"required"`
	Zip     string `json:"zip" form:"zip"`
	Country string `json:"country" form:"country"`
}

type carrier interface {
	name() string
	label(ctx context.Context, p *parcel) (string, error)
}

// postal has its pattern in the type's own variable.
type postal struct{}

var postalZip = regexp.MustCompile(`^\d{5}$`) // silent

func (postal) name() string { return "postal" }

func (postal) label(ctx context.Context, p *parcel) (string, error) {
	if !postalZip.MatchString(p.Zip) {
		return "", errors.New("zip")
	}
	return "P-" + p.Zip, nil
}

// courier makes its template with each label.
type courier struct{ depot string }

func (c *courier) name() string { return "courier" }

func (c *courier) label(ctx context.Context, p *parcel) (string, error) {
	t, err := template.New("label").Parse("{{.Country}}-{{.Zip}}") // report
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, p)
	return c.depot + b.String(), err
}

// freight has a template that is another for each depot.
type freight struct {
	layout string
	zips   *regexp.Regexp
	enc    *form.Encoder
}

func newFreight(layout string) *freight {
	return &freight{
		layout: layout,
		zips:   regexp.MustCompile(`^[A-Z0-9 ]+$`), // silent
		enc:    form.NewEncoder(),                  // silent
	}
}

func (f *freight) name() string { return "freight" }

func (f *freight) label(ctx context.Context, p *parcel) (string, error) {
	values, err := f.enc.Encode(p)
	if err != nil || !f.zips.MatchString(p.Zip) {
		return "", fmt.Errorf("zip %v", values["zip"])
	}
	return f.layout + p.Zip, ctx.Err()
}

// rated is around another carrier.
type rated struct {
	carrier
	recent *lru.Cache[string, *regexp.Regexp]
}

func (r *rated) label(ctx context.Context, p *parcel) (string, error) {
	zone, ok := r.recent.Get(p.Country)
	if !ok {
		var err error
		if zone, err = regexp.Compile("^" + regexp.QuoteMeta(p.Country)); err != nil { // silent
			return "", err
		}
		r.recent.Add(p.Country, zone)
	}
	text, err := r.carrier.label(ctx, p)
	if err != nil {
		return "", err
	}
	digits := regexp.MustCompile(`\d`) // report
	return zone.ReplaceAllString(text, "") + fmt.Sprint(len(digits.FindAllString(text, -1))), nil
}

type desk struct{ carriers map[string]carrier }

func newDesk(cs ...carrier) *desk {
	d := &desk{carriers: make(map[string]carrier, len(cs))}
	for _, c := range cs {
		d.carriers[c.name()] = c
	}
	return d
}

func (d *desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var p parcel
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := validate(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c, ok := d.carriers[p.Carrier]
	if !ok {
		// Somebody brings a layout of their own.
		c = newFreightFor(r)
	}
	text, err := c.label(r.Context(), &p)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	fmt.Fprint(w, text)
}

// newFreightFor makes a carrier for one request.
func newFreightFor(r *http.Request) carrier {
	return &freight{
		layout: r.Header.Get("X-Layout"),
		zips:   postalZip,
		enc:    form.NewEncoder(), // report
	}
}

var validate = func() func(*parcel) error {
	v := validator.New() // silent
	return func(p *parcel) error { return v.Struct(p) }
}()

func Handler() (http.Handler, error) {
	recent, err := lru.New[string, *regexp.Regexp](64)
	if err != nil {
		return nil, err
	}
	return newDesk(postal{}, &rated{&courier{"D"}, recent}, newFreight("F-")), nil
}
