// Package valuehooks has types that encoders, databases and loggers ask. What decides: whether the method makes what it needs for each value.
package valuehooks

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"log/slog"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

var check = validator.New() // silent

type Mail string

var mailRE = regexp.MustCompile(`^\S+@\S+$`) // silent

func (m *Mail) UnmarshalText(b []byte) error {
	if !mailRE.Match(b) {
		return fmt.Errorf("no mail: %q", b)
	}
	*m = Mail(b)
	return nil
}

type Phone string

func (p *Phone) UnmarshalText(b []byte) error {
	if !regexp.MustCompile(`^\+?\d+$`).Match(b) { // report
		return fmt.Errorf("no phone: %q", b)
	}
	*p = Phone(b)
	return nil
}

type Order struct {
	Mail  Mail
	Phone Phone
}

func (o *Order) UnmarshalJSON(b []byte) error {
	type plain Order
	if err := json.Unmarshal(b, (*plain)(o)); err != nil {
		return err
	}
	return validator.New().Struct(o) // report
}

type HTML string

func (h HTML) MarshalText() ([]byte, error) {
	p := bluemonday.UGCPolicy() // report
	return []byte(p.Sanitize(string(h))), nil
}

type Tags []string

func (t *Tags) Scan(src any) error {
	s, ok := src.(string)
	if !ok {
		return fmt.Errorf("no tags: %T", src)
	}
	sep := regexp.MustCompile(`\s*,\s*`) // report
	*t = sep.Split(s, -1)
	return nil
}

func (t Tags) Value() (driver.Value, error) {
	return comma.Replace(strings.Join(t, ",")), nil
}

var comma = strings.NewReplacer(";", ",") // silent

type Secret string

func (s Secret) LogValue() slog.Value {
	return slog.StringValue(strings.NewReplacer("\n", " ").Replace(string(s))) // report
}

type Query struct{ Order }

// Encode is asked by a client for each query.
func (q Query) Encode() string {
	kv, err := encoder().Encode(q.Order)
	if err != nil {
		return ""
	}
	return strings.Join(kv["Mail"], ",")
}

var enc *form.Encoder

func encoder() *form.Encoder {
	if enc == nil {
		enc = form.NewEncoder() // silent
	}
	return enc
}

// Valid asks what is there for all.
func (q Query) Valid() bool { return check.Struct(q) == nil }
