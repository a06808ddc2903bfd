// Package firstuse fills fields of a service with the first call that needs them. What decides: whether the field is filled from then on.
package firstuse

import (
	"context"
	"net/http"
	"regexp"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type order struct {
	SKU string `check:"required" db:"sku"`
}

type service struct {
	mu     sync.Mutex
	rules  *validator.Validate
	forms  *form.Decoder
	query  *schema.Decoder
	ready  bool
	trim   *mold.Transformer
	warmed bool
	once   sync.Once
	names  *reflectx.Mapper
	modes  [2]cbor.EncMode
	skus   *regexp.Regexp
}

// validator returns early when the field is set.
func (s *service) validator() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.rules != nil {
		return s.rules
	}
	v := validator.New() // silent
	v.SetTagName("check")
	s.rules = v
	return s.rules
}

// decoder forgets to store what it made.
func (s *service) decoder() *form.Decoder {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.forms != nil {
		return s.forms
	}
	d := form.NewDecoder() // report
	d.SetTagName("q")
	return d
}

// queries has a flag beside the field.
func (s *service) queries() *schema.Decoder {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.ready {
		s.query = schema.NewDecoder() // silent
		s.query.IgnoreUnknownKeys(true)
		s.ready = true
	}
	return s.query
}

// cleaner has a flag that nobody sets.
func (s *service) cleaner() *mold.Transformer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.warmed {
		s.trim = mold.New() // report
		s.trim.SetTagName("trim")
	}
	return s.trim
}

// load is the function of a once.
func (s *service) load() {
	s.names = reflectx.NewMapper("db") // silent
}

func (s *service) columns() *reflectx.Mapper {
	s.once.Do(s.load)
	return s.names
}

// canonical fills an element through a pointer to it.
func (s *service) canonical() cbor.EncMode {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slot := &s.modes[0]; *slot == nil {
		*slot, _ = cbor.CanonicalEncOptions().EncMode() // silent
	}
	return s.modes[0]
}

// sorted fills a copy of the element.
func (s *service) sorted() cbor.EncMode {
	s.mu.Lock()
	defer s.mu.Unlock()
	slot := s.modes[1]
	if slot == nil {
		slot, _ = cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
	}
	return slot
}

// pattern tells the two cases by a switch.
func (s *service) pattern() *regexp.Regexp {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch s.skus {
	case nil:
		s.skus = regexp.MustCompile(`^[A-Z]{3}-\d+$`) // silent
		fallthrough
	default:
		return s.skus
	}
}

func (s *service) create(w http.ResponseWriter, r *http.Request) {
	var in order
	if s.decoder().Decode(&in, r.URL.Query()) != nil || s.queries().Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if s.cleaner().Struct(context.Background(), &in) != nil || s.validator().Struct(in) != nil || !s.pattern().MatchString(in.SKU) {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func (s *service) export(w http.ResponseWriter, r *http.Request) {
	in := order{r.FormValue("sku")}
	mode := s.canonical()
	if r.FormValue("sorted") != "" {
		mode = s.sorted()
	}
	out, err := mode.Marshal(in)
	if err != nil || s.columns() == nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(out)
}

func Main() error {
	s := &service{}
	http.HandleFunc("POST /orders", s.create)
	http.HandleFunc("GET /orders", s.export)
	return http.ListenAndServe(":8080", nil)
}
