// Package valueobjs has small types that check and convert themselves. What decides: whether the method of a value makes what it works with, or a variable has it.
package valueobjs

import (
	"database/sql/driver"
	"errors"
	"regexp"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

var errBad = errors.New("bad")

type Email string

func (e Email) Validate() error {
	return validator.New().Var(string(e), "email") // report
}

var slug = regexp.MustCompile(`^[a-z0-9-]+$`) // silent

type Slug string

func (s Slug) Valid() bool { return slug.MatchString(string(s)) }

type Phone struct{ Number string }

func (p *Phone) UnmarshalText(text []byte) error {
	if re := regexp.MustCompile(`^\+\d{6,}$`); !re.Match(text) { // report
		return errBad
	}
	p.Number = string(text)
	return nil
}

type Money struct {
	Cents    int64
	Currency string
}

func (m Money) MarshalJSON() ([]byte, error) {
	api := jsoniter.Config{SortMapKeys: true}.Froze() // report
	return api.Marshal(map[string]any{"cents": m.Cents, "currency": m.Currency})
}

type Address struct{ Street, City string }

func (a *Address) Scan(src any) error {
	values, ok := src.(map[string][]string)
	if !ok {
		return errBad
	}
	return form.NewDecoder().Decode(a, values) // report
}

var encoder = sync.OnceValue(form.NewEncoder) // silent

func (a Address) Value() (driver.Value, error) { return encoder().Encode(a) }

type Tag struct{ Name string }

func rulesOfTags() *validator.Validate {
	rulesOnce.Do(func() {
		rules = validator.New() // silent
		rules.SetTagName("check")
	})
	return rules
}

var (
	rulesOnce sync.Once
	rules     *validator.Validate
)

func (t Tag) Validate() error { return rulesOfTags().Struct(t) }

type Period struct{ From, To string }

// ParsePeriod makes an expression for each text that it parses.
func ParsePeriod(text string) (p Period, err error) {
	m := regexp.MustCompile(`^(\d+)-(\d+)$`).FindStringSubmatch(text) // report
	if m == nil {
		return p, errBad
	}
	return Period{m[1], m[2]}, nil
}
