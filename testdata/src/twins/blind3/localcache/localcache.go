// Package localcache has memories that are forgotten at the end of the call. What decides: whether the map, Once, pool or
// function that remembers lives longer than the request that asks it.
package localcache

import (
	"encoding/json"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type form struct {
	Name string `validate:"required"`
}

func read(r *http.Request) (f form) {
	_ = json.NewDecoder(r.Body).Decode(&f)
	return f
}

func MapPerRequest(w http.ResponseWriter, r *http.Request) {
	cache := map[string]*validator.Validate{}
	v, ok := cache["form"]
	if !ok {
		v = validator.New() // report
		cache["form"] = v
	}
	_ = v.Struct(read(r))
}

func SyncMapPerRequest(w http.ResponseWriter, r *http.Request) {
	var cache sync.Map
	got, ok := cache.Load("form")
	if !ok {
		got = validator.New() // report
		cache.Store("form", got)
	}
	_ = got.(*validator.Validate).Struct(read(r))
}

func OncePerRequest(w http.ResponseWriter, r *http.Request) {
	var (
		once sync.Once
		v    *validator.Validate
	)
	once.Do(func() {
		v = validator.New() // report
	})
	_ = v.Struct(read(r))
}

func OnceValuePerRequest(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New() // report
	})
	_ = get().Struct(read(r))
}

func PoolPerRequest(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return validator.New() // report
	}}
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(read(r))
}

func AtomicPerRequest(w http.ResponseWriter, r *http.Request) {
	var p atomic.Pointer[validator.Validate]
	if p.Load() == nil {
		p.Store(validator.New()) // report
	}
	_ = p.Load().Struct(read(r))
}

type lazy struct{ v *validator.Validate }

func (l *lazy) get() *validator.Validate {
	if l.v == nil {
		l.v = validator.New() // report
	}
	return l.v
}

func HolderPerRequest(w http.ResponseWriter, r *http.Request) {
	l := new(lazy)
	_ = l.get().Struct(read(r))
}

// The same, kept.

var (
	mu      sync.Mutex
	byName  = map[string]*validator.Validate{}
	shared  sync.Map
	once    sync.Once
	lazily  *validator.Validate
	current atomic.Pointer[validator.Validate]
)

func Map(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	v, ok := byName["form"]
	if !ok {
		v = validator.New() // silent
		byName["form"] = v
	}
	mu.Unlock()
	_ = v.Struct(read(r))
}

func SyncMap(w http.ResponseWriter, r *http.Request) {
	got, ok := shared.Load("form")
	if !ok {
		got = validator.New() // silent
		shared.Store("form", got)
	}
	_ = got.(*validator.Validate).Struct(read(r))
}

func Once(w http.ResponseWriter, r *http.Request) {
	once.Do(func() {
		lazily = validator.New() // silent
	})
	_ = lazily.Struct(read(r))
}

var get = sync.OnceValue(func() *validator.Validate {
	return validator.New() // silent
})

func OnceValue(w http.ResponseWriter, r *http.Request) { _ = get().Struct(read(r)) }

var pool = sync.Pool{New: func() any {
	return validator.New() // silent
}}

func Pool(w http.ResponseWriter, r *http.Request) {
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(read(r))
}

func Atomic(w http.ResponseWriter, r *http.Request) {
	if current.Load() == nil {
		current.Store(validator.New()) // silent
	}
	_ = current.Load().Struct(read(r))
}
