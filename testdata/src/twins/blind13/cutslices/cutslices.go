// Package cutslices keeps what it made in slices, and cuts them. What decides: whose slice it is.
package cutslices

import (
	"context"
	"net/http"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type comment struct{ Text string }

type server struct {
	policies []*bluemonday.Policy
	rules    []*validator.Validate
	trims    [2]*mold.Transformer
}

func cleanAll(ps []*bluemonday.Policy, c *comment) {
	for _, p := range ps {
		c.Text = p.Sanitize(c.Text)
	}
}

func checkAll(vs []*validator.Validate, c comment) bool {
	return !slices.ContainsFunc(vs, func(v *validator.Validate) bool { return v.Struct(c) != nil })
}

// clean has one more for each request, behind the server's.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	c := comment{r.FormValue("text")}
	all := append(slices.Clip(s.policies), bluemonday.NewPolicy()) // report
	cleanAll(all[1:], &c)
	_, _ = w.Write([]byte(c.Text))
}

// check has them on the stack.
func (s *server) check(w http.ResponseWriter, r *http.Request) {
	c := comment{r.FormValue("text")}
	var pair [2]*validator.Validate
	pair[0] = s.rules[0]
	pair[1] = validator.New(validator.WithRequiredStructEnabled()) // report
	if !checkAll(pair[:], c) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// decode takes the first of a list that it makes.
func decode(w http.ResponseWriter, r *http.Request) {
	var c comment
	ds := []*form.Decoder{form.NewDecoder(), nil} // report
	d := ds[:1][0]
	_ = d.Decode(&c, r.URL.Query())
}

// collect fills one in a loop, and uses the rest.
func collect(w http.ResponseWriter, r *http.Request) {
	var c comment
	ds := make([]*schema.Decoder, 0, 2)
	ds = append(ds, schema.NewDecoder()) // report
	for _, d := range ds[len(ds)-1:] {
		_ = d.Decode(&c, r.URL.Query())
	}
}

// trim puts into the server's array what is not there.
func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	c := comment{r.FormValue("text")}
	two := s.trims[:]
	if two[0] == nil {
		two[0] = mold.New() // silent
	}
	_ = two[0].Struct(context.Background(), &c)
}

func encoders(n int) ([]*goavro.Codec, error) {
	var all []*goavro.Codec
	for range n {
		c, err := goavro.NewCodec(`"string"`) // silent: one for each worker
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all[:n:n], nil
}

func Routes(m *http.ServeMux) error {
	s := &server{policies: []*bluemonday.Policy{bluemonday.UGCPolicy()}} // silent
	s.rules = append(s.rules[:0], validator.New())                       // silent
	codecs, err := encoders(4)
	if err != nil {
		return err
	}
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/decode", decode)
	m.HandleFunc("/collect", collect)
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/encode", func(w http.ResponseWriter, r *http.Request) {
		data, _ := codecs[len(r.URL.Path)%len(codecs)].BinaryFromNative(nil, r.FormValue("text"))
		_, _ = w.Write(data)
	})
	return nil
}
