// Package poolkinds takes what it needs from a pool. What decides: whether what it made gets back to where the next one takes from.
package poolkinds

import (
	"container/list"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jackc/pgx/v5/pgtype"
)

type in struct {
	A string `validate:"required"`
}

var withNew = sync.Pool{New: func() any {
	return pgtype.NewMap() // silent
}}

var withoutNew, neverPut sync.Pool

func scan(w http.ResponseWriter, r *http.Request) {
	m := withNew.Get().(*pgtype.Map)
	defer withNew.Put(m)
	var out string
	_ = m.Scan(0, 0, []byte(r.FormValue("a")), &out)
}

func orNew(w http.ResponseWriter, r *http.Request) {
	m, _ := withoutNew.Get().(*pgtype.Map)
	if m == nil {
		m = pgtype.NewMap() // silent
	}
	defer withoutNew.Put(m)
	var out string
	_ = m.Scan(0, 0, []byte(r.FormValue("a")), &out)
}

// lost does not put it back.
func lost(w http.ResponseWriter, r *http.Request) {
	m, ok := neverPut.Get().(*pgtype.Map)
	if !ok {
		m = pgtype.NewMap() // report
	}
	var out string
	_ = m.Scan(0, 0, []byte(r.FormValue("a")), &out)
}

// ofRequest has a pool that goes with the request.
func ofRequest(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return validator.New() // report
	}}
	for _, a := range r.Form["a"] {
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(in{a})
		pool.Put(v)
	}
}

// stock is a pool of its own, on a list.
type stock[T any] struct {
	mu   sync.Mutex
	free list.List
	make func() T
}

func (s *stock[T]) with(f func(T)) {
	s.mu.Lock()
	var x T
	if e := s.free.Front(); e != nil {
		x = s.free.Remove(e).(T)
	} else {
		x = s.make()
	}
	s.mu.Unlock()
	f(x)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free.PushBack(x)
}

var decoders = stock[*schema.Decoder]{make: func() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.ZeroEmpty(true)
	return d
}}

func stocked(w http.ResponseWriter, r *http.Request) {
	decoders.with(func(d *schema.Decoder) {
		var x in
		_ = d.Decode(&x, r.URL.Query())
	})
}

// ownStock has a stock that goes with the request.
func ownStock(w http.ResponseWriter, r *http.Request) {
	s := &stock[*form.Decoder]{make: func() *form.Decoder {
		return form.NewDecoder() // report
	}}
	s.with(func(d *form.Decoder) {
		var x in
		_ = d.Decode(&x, r.URL.Query())
	})
}

// slots are a ring of a few.
var (
	slotMu sync.Mutex
	slots  [4]*validator.Validate
	turn   int
)

func ring(w http.ResponseWriter, r *http.Request) {
	slotMu.Lock()
	turn = (turn + 1) % len(slots)
	if slots[turn] == nil {
		slots[turn] = validator.New() // silent
	}
	v := slots[turn]
	slotMu.Unlock()
	_ = v.Struct(in{r.FormValue("a")})
}
