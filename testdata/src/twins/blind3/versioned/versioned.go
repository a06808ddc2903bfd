// Package versioned makes the instance anew when something has changed. What decides: whether the code remembers for what
// the instance was made, and makes another only if that differs.
package versioned

import (
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type row struct{ ID int }

type server struct {
	mu      sync.Mutex
	version int64
	made    time.Time
	tag     string
	m       *reflectx.Mapper
	cur     atomic.Pointer[reflectx.Mapper]
	dirty   atomic.Bool
	state   atomic.Pointer[snapshot]
}

type snapshot struct {
	rev string
	m   *reflectx.Mapper
}

var revision atomic.Int64

func (s *server) Version(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v := revision.Load(); s.m == nil || s.version != v {
		s.m = reflectx.NewMapper("db") // silent
		s.version = v
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}

func (s *server) Expired(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if time.Since(s.made) > time.Hour {
		s.m = reflectx.NewMapper("db") // silent
		s.made = time.Now()
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}

func (s *server) Dirty(w http.ResponseWriter, r *http.Request) {
	if s.dirty.CompareAndSwap(true, false) {
		s.cur.Store(reflectx.NewMapper("db")) // silent
	}
	s.cur.Load().FieldMap(reflect.ValueOf(row{}))
}

func (s *server) Snapshot(w http.ResponseWriter, r *http.Request) {
	rev := os.Getenv("REV")
	snap := s.state.Load()
	if snap == nil || snap.rev != rev {
		snap = &snapshot{rev, reflectx.NewMapper("db")} // silent
		s.state.Store(snap)
	}
	snap.m.FieldMap(reflect.ValueOf(row{}))
}

func (s *server) Tag(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t := r.FormValue("tag"); t != s.tag {
		s.tag, s.m = t, reflectx.NewMapper(t) // silent
	}
	s.m.FieldMap(reflect.ValueOf(row{}))
}

func (s *server) mapper(rev string) *reflectx.Mapper {
	if snap := s.state.Load(); snap != nil && snap.rev == rev {
		return snap.m
	}
	snap := &snapshot{rev: rev, m: reflectx.NewMapper("db")} // silent
	s.state.Store(snap)
	return snap.m
}

func (s *server) Helper(w http.ResponseWriter, r *http.Request) {
	s.mapper(os.Getenv("REV")).FieldMap(reflect.ValueOf(row{}))
}

func (s *server) Watch(changes <-chan string) {
	for range changes {
		s.cur.Store(reflectx.NewMapper("db")) // silent
	}
}

// Nothing is remembered.

func (s *server) Always(w http.ResponseWriter, r *http.Request) {
	if revision.Load() >= 0 {
		s.cur.Store(reflectx.NewMapper("db")) // report
	}
	s.cur.Load().FieldMap(reflect.ValueOf(row{}))
}

func (s *server) LocalRev(w http.ResponseWriter, r *http.Request) {
	var snap snapshot
	if rev := os.Getenv("REV"); snap.rev != rev {
		snap = snapshot{rev, reflectx.NewMapper("db")} // report
	}
	snap.m.FieldMap(reflect.ValueOf(row{}))
}

func (s *server) Header(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("If-None-Match") != os.Getenv("REV") {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(row{}))
	}
}

func (s *server) Copied(w http.ResponseWriter, r *http.Request) {
	snap := snapshot{rev: "1"}
	if p := s.state.Load(); p != nil {
		snap.rev = p.rev
	}
	snap.m = reflectx.NewMapper("db") // report
	snap.m.FieldMap(reflect.ValueOf(row{}))
}
