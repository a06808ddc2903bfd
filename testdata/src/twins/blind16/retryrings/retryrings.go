// Package retryrings tries again. What decides: whether it is the making that is tried again, or work that has it made each time.
package retryrings

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type beam struct{ Name string }

var errBusy = errors.New("busy")

// retry calls f until it works.
func retry(n int, f func() error) (err error) {
	for range n {
		if err = f(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// repeat calls f n times.
func repeat(n int, f func(i int) error) error {
	for i := range n {
		if err := f(i); err != nil {
			return err
		}
	}
	return nil
}

// Connect makes the codec, which may fail at first.
func Connect(load func() (string, error)) (c *goavro.Codec, err error) {
	for range 5 {
		text, err := load()
		if err != nil {
			continue
		}
		if c, err = goavro.NewCodec(text); err == nil { // silent
			return c, nil
		}
		time.Sleep(time.Second)
	}
	return nil, errBusy
}

// connected is the same by a helper.
func connected(load func() (string, error)) (c *goavro.Codec, err error) {
	err = retry(5, func() error {
		text, err := load()
		if err != nil {
			return err
		}
		c, err = goavro.NewCodec(text) // silent
		return err
	})
	return c, err
}

// waited goes on until there is one.
func waited(load func() (string, error)) *goavro.Codec {
	for {
		if text, err := load(); err == nil {
			if c, err := goavro.NewCodec(text); err == nil { // silent
				return c
			}
		}
		time.Sleep(time.Minute)
	}
}

type site struct {
	v    *validator.Validate
	c    *goavro.Codec
	send func(beam) error
}

// build retries to send, with one that is there.
func (s *site) build(w http.ResponseWriter, r *http.Request) {
	b := beam{r.FormValue("name")}
	if err := s.v.Struct(b); err != nil {
		return
	}
	t := mold.New() // report
	_ = retry(3, func() error {
		_ = t.Struct(r.Context(), &b)
		return s.send(b)
	})
}

// ship makes one in each try of a request.
func (s *site) ship(w http.ResponseWriter, r *http.Request) {
	b := beam{r.FormValue("name")}
	_ = retry(3, func() error {
		d := form.NewDecoder() // report
		if err := d.Decode(&b, r.URL.Query()); err != nil {
			return err
		}
		return s.send(b)
	})
}

// all sends one after the other, and each has its own tries.
func (s *site) all(bs []beam) error {
	for _, b := range bs {
		err := retry(3, func() error {
			v := validator.New() // report
			if err := v.Struct(b); err != nil {
				return err
			}
			return s.send(b)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// repeated is no retry: it goes on when it works.
func (s *site) repeated(bs []beam) error {
	return repeat(len(bs), func(i int) error {
		p := bluemonday.UGCPolicy() // report
		return s.send(beam{p.Sanitize(bs[i].Name)})
	})
}

// skipped goes on with the next when it fails.
func (s *site) skipped(bs []beam) (n int) {
	for _, b := range bs {
		q := schema.NewDecoder() // report
		if err := q.Decode(&b, nil); err != nil {
			continue
		}
		n++
	}
	return n
}

// fields has one for all that it tries.
func (s *site) fields(bs []beam, m *reflectx.Mapper) error {
	for _, b := range bs {
		m.FieldMap(reflect.ValueOf(b))
		if err := s.send(b); errors.Is(err, errBusy) {
			time.Sleep(time.Second)
		}
	}
	return nil
}

// Start makes what is needed, again and again until it works.
func Start(m *http.ServeMux, load func() (string, error), send func(beam) error) error {
	s := &site{send: send}
	if err := retry(3, func() error {
		s.v = validator.New() // silent
		return s.v.RegisterValidation("beam", func(validator.FieldLevel) bool { return true })
	}); err != nil {
		return err
	}
	var err error
	if s.c, err = connected(load); err != nil {
		s.c = waited(load)
	}
	rows := reflectx.NewMapper("db") // silent
	m.HandleFunc("/build", s.build)
	m.HandleFunc("/ship", s.ship)
	m.HandleFunc("/all", func(w http.ResponseWriter, r *http.Request) {
		var bs []beam
		for _, n := range r.URL.Query()["n"] {
			bs = append(bs, beam{n})
		}
		_ = s.all(bs)
		_ = s.repeated(bs)
		_ = s.fields(bs, rows)
		_, _ = fmt.Fprint(w, s.skipped(bs))
	})
	return nil
}
