// Package reqcaches caches. What decides: whether the cache lives as long as the process, or is made with the request and dropped with it.
package reqcaches

import (
	"context"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
)

type item struct {
	Name string `validate:"required" db:"name"`
}

// session holds what one request needs.
type session struct {
	once  sync.Once
	rules *validator.Validate
	m     *reflectx.Mapper
}

func (s *session) validator() *validator.Validate {
	// Once, for a session: and a session is a request.
	s.once.Do(func() { s.rules = validator.New() }) // report
	return s.rules
}

func (s *session) mapper() *reflectx.Mapper {
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // report
	}
	return s.m
}

func create(c *gin.Context) {
	s := &session{}
	if s.validator().Struct(item{c.Param("name")}) != nil {
		c.JSON(http.StatusBadRequest, s.mapper().TypeMap(nil))
	}
}

// server looks the same, but is the server.
type server struct {
	once  sync.Once
	rules *validator.Validate
	m     *reflectx.Mapper
	mu    sync.Mutex
}

func (s *server) validator() *validator.Validate {
	s.once.Do(func() { s.rules = validator.New() }) // silent
	return s.rules
}

func (s *server) mapper() *reflectx.Mapper {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // silent
	}
	return s.m
}

func (s *server) create(c *gin.Context) {
	if s.validator().Struct(item{c.Param("name")}) != nil {
		c.JSON(http.StatusBadRequest, s.mapper().TypeMap(nil))
	}
}

const rulesKey = "rules"

// rulesOf keeps them in the context of the web framework.
func rulesOf(c *gin.Context) *validator.Validate {
	if v, ok := c.Get(rulesKey); ok {
		return v.(*validator.Validate)
	}
	// The context is recycled, and cleared, when the request is done.
	v := validator.New() // report
	c.Set(rulesKey, v)
	return v
}

func update(c *gin.Context) {
	if rulesOf(c).Struct(item{c.Param("name")}) != nil || rulesOf(c).Var(c.Param("name"), "alpha") != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

// lazy is a holder for both.
type lazy[T any] struct {
	once sync.Once
	mk   func() T
	v    T
}

func (l *lazy[T]) get() T {
	l.once.Do(func() { l.v = l.mk() })
	return l.v
}

var table = lazy[*sqlbuilder.Struct]{mk: func() *sqlbuilder.Struct {
	return sqlbuilder.NewStruct(item{}) // silent
}}

func insert(c *gin.Context) {
	sql, args := table.get().InsertInto("items", item{c.Param("name")}).Build()
	c.JSON(http.StatusOK, gin.H{"sql": sql, "args": args})
}

func insertAside(c *gin.Context) {
	// The holder is the request's own.
	l := lazy[*sqlbuilder.Struct]{mk: func() *sqlbuilder.Struct {
		return sqlbuilder.NewStruct(item{}) // report
	}}
	sql, args := l.get().InsertInto("items", item{c.Param("name")}).Build()
	c.JSON(http.StatusOK, gin.H{"sql": sql, "args": args})
}

type holderKey struct{}

func withHolder(ctx context.Context) context.Context {
	return context.WithValue(ctx, holderKey{}, new(session))
}

func Main() error {
	s := new(server)
	r := gin.Default()
	r.POST("/create", create)
	r.POST("/items", s.create)
	r.POST("/update", update)
	r.POST("/insert", insert)
	r.POST("/aside", insertAside)
	http.HandleFunc("/session", func(w http.ResponseWriter, r *http.Request) {
		ctx := withHolder(r.Context())
		if ctx.Value(holderKey{}).(*session).validator().Struct(item{r.FormValue("name")}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	return r.Run()
}
