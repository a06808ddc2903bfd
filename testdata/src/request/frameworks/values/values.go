// Package values has methods that encoders, databases and the like call for
// every value.
package values

import (
	"database/sql/driver"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

type Price struct{ Cents int64 }

func (p Price) MarshalJSON() ([]byte, error) {
	return jsoniter.Config{SortMapKeys: true}.Froze().Marshal(p.Cents) // want `Froze builds .* for every value in Price.MarshalJSON`
}

func (p *Price) UnmarshalJSON(b []byte) error {
	api := jsoniter.Config{UseNumber: true}.Froze() // want `Froze builds .* for every value in \(\*Price\).UnmarshalJSON`
	return api.Unmarshal(b, &p.Cents)
}

var api = jsoniter.Config{UseNumber: true}.Froze()

type Amount struct{ Cents int64 }

func (a Amount) MarshalJSON() ([]byte, error)  { return api.Marshal(a.Cents) }
func (a *Amount) UnmarshalJSON(b []byte) error { return api.Unmarshal(b, &a.Cents) }

func (a Amount) MarshalCBOR() ([]byte, error) {
	m, err := cbor.CanonicalEncOptions().EncMode() // want `EncMode builds .* for every value in Amount.MarshalCBOR`
	if err != nil {
		return nil, err
	}
	return m.Marshal(a.Cents)
}

func (a *Amount) Scan(src any) error {
	return validator.New().Var(src, "required") // want `for every value in \(\*Amount\).Scan`
}

func (a Amount) Value() (driver.Value, error) {
	return a.Cents, validator.New().Var(a.Cents, "gt=0") // want `for every value in Amount.Value`
}

// Methods of the same names with other signatures.
type Config struct{ Name string }

func (c *Config) Scan() error { return validator.New().Var("8080", "numeric") }

func (c *Config) Value() string {
	_ = validator.New().Var("8080", "numeric")
	return c.Name
}

// A function of a validator runs for every field.
func known(fl validator.FieldLevel) bool {
	return validator.New().Var(fl.Param(), "required") == nil // want `for every value in known`
}

type byName []Config

func (b byName) Len() int      { return len(b) }
func (b byName) Swap(i, j int) { b[i], b[j] = b[j], b[i] }
func (b byName) Less(i, j int) bool {
	return validator.New().Struct(b[i]) == nil // want `for every element in byName.Less`
}
