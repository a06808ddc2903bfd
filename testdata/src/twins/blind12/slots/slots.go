// Package slots keeps what it made in arrays, slices, and maps of arrays. What decides: whether the slot that is filled is the one that is tested
// the next time, or one of a copy.
package slots

import (
	"context"
	"net/http"
	"reflect"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

const levels = 3

type server struct {
	mu       sync.Mutex
	policies [levels]*bluemonday.Policy
	copied   [levels]*bluemonday.Policy
	decoders []*schema.Decoder
	fixed    []*form.Decoder
	shards   [4]atomic.Pointer[validator.Validate]
	grid     [2][2]*mold.Transformer
	rows     map[string][2]*reflectx.Mapper
	lost     map[string][2]*reflectx.Mapper
}

func (s *server) policy(n int) *bluemonday.Policy {
	if n %= levels; s.policies[n] == nil {
		s.policies[n] = bluemonday.UGCPolicy() // silent
	}
	return s.policies[n]
}

// policyOfCopy fills a copy: an array is a value.
func (s *server) policyOfCopy(n int) *bluemonday.Policy {
	all := s.copied
	if all[n%levels] == nil {
		all[n%levels] = bluemonday.NewPolicy() // report
	}
	return all[n%levels]
}

// decoder grows the list until the slot is there.
func (s *server) decoder(n int) *schema.Decoder {
	for len(s.decoders) <= n {
		s.decoders = append(s.decoders, schema.NewDecoder()) // silent
	}
	return s.decoders[n]
}

// decoderOfOwn grows a list of its own.
func (s *server) decoderOfOwn(n int) *schema.Decoder {
	var own []*schema.Decoder
	for len(own) <= n {
		own = append(own, schema.NewDecoder()) // report
	}
	return own[n]
}

// form fills a slot of the same backing array.
func (s *server) form(n int) *form.Decoder {
	all := s.fixed
	if all[n%len(all)] == nil {
		all[n%len(all)] = form.NewDecoder() // silent
	}
	return all[n%len(all)]
}

func (s *server) shard(n int) *validator.Validate {
	p := &s.shards[n%len(s.shards)]
	v := p.Load()
	if v == nil {
		v = validator.New() // silent
		if !p.CompareAndSwap(nil, v) {
			v = p.Load()
		}
	}
	return v
}

func (s *server) cell(i, j int) *mold.Transformer {
	row := &s.grid[i%2]
	if row[j%2] == nil {
		row[j%2] = mold.New() // silent
	}
	return row[j%2]
}

// row takes the array out of the map, and puts it back.
func (s *server) row(kind string) *reflectx.Mapper {
	row := s.rows[kind]
	if row[0] == nil {
		row[0] = reflectx.NewMapper("db") // silent
		s.rows[kind] = row
	}
	return row[0]
}

// rowLost does not put it back.
func (s *server) rowLost(kind string) *reflectx.Mapper {
	row := s.lost[kind]
	if row[1] == nil {
		row[1] = reflectx.NewMapper("json") // report
	}
	return row[1]
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x := struct{ Name string }{r.FormValue("name")}
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil || n < 0 || n > levels {
		return
	}
	x.Name = s.policy(n).Sanitize(s.policyOfCopy(n).Sanitize(x.Name))
	_ = s.decoder(n).Decode(&x, r.URL.Query())
	_ = s.decoderOfOwn(n).Decode(&x, r.URL.Query())
	_ = s.form(n).Decode(&x, r.URL.Query())
	_ = s.cell(n, n+1).Struct(context.Background(), &x)
	_ = s.row("rows").FieldMap(reflect.ValueOf(x))
	_ = s.rowLost("rows").FieldMap(reflect.ValueOf(x))
	if err := s.shard(n).Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func New() http.Handler {
	return &server{
		fixed: make([]*form.Decoder, levels),
		rows:  make(map[string][2]*reflectx.Mapper),
		lost:  make(map[string][2]*reflectx.Mapper),
	}
}
