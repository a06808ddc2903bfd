// Package requestscopes makes services in handlers. What decides: whether the service is thrown away with the request.
package requestscopes

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

type db interface {
	Exec(ctx context.Context, query string, args ...any) error
}

// userService is made for each request, with its database.
type userService struct {
	db    db
	rules *validator.Validate
}

func newUserService(d db) *userService {
	return &userService{db: d, rules: validator.New()} // report
}

func (s *userService) create(ctx context.Context, u user) error {
	if err := s.rules.Struct(u); err != nil {
		return err
	}
	return s.db.Exec(ctx, "INSERT", u.Name)
}

// textService is made once.
type textService struct{ policy *bluemonday.Policy }

func newTextService() textService {
	return textService{bluemonday.UGCPolicy()} // silent
}

// mailer is made for each request, and goes on in the background.
type mailer struct{ trim *mold.Transformer }

func newMailer() *mailer {
	m := new(mailer)
	m.trim = mold.New() // report
	return m
}

func (m *mailer) send(u user) { _ = m.trim.Struct(context.Background(), &u) }

// session is made when somebody logs in, and kept until he leaves.
type session struct {
	decoder *form.Decoder
	seen    []user
}

func newSession() *session {
	return &session{decoder: form.NewDecoder()} // silent
}

// view is made by a literal.
type view struct {
	fields *reflectx.Mapper
	user   user
}

func (v view) columns() int { return len(v.fields.FieldMap(reflect.ValueOf(v.user))) }

type server struct {
	db       db
	text     textService
	mu       sync.Mutex
	sessions map[string]*session
}

func (s *server) create(c *gin.Context) {
	u := user{s.text.policy.Sanitize(c.Query("name"))}
	if err := newUserService(s.db).create(context.Background(), u); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	go newMailer().send(u)
}

func (s *server) login(c *gin.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[c.Query("id")] = newSession()
}

func (s *server) show(c *gin.Context) {
	v := view{fields: reflectx.NewMapper("json"), user: user{c.Query("name")}} // report
	c.JSON(http.StatusOK, v.columns())
}

func (s *server) search(c *gin.Context) {
	q := struct {
		decoder *schema.Decoder
		user    user
	}{decoder: schema.NewDecoder()} // report
	if q.decoder.Decode(&q.user, c.QueryMap("q")) == nil {
		c.JSON(http.StatusOK, q.user)
	}
}

func (s *server) seen(c *gin.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if ses, ok := s.sessions[c.Query("id")]; ok {
		var u user
		_ = ses.decoder.Decode(&u, c.QueryMap("q"))
		ses.seen = append(ses.seen, u)
	}
}

func Routes(r gin.IRouter, d db) {
	s := &server{db: d, text: newTextService(), sessions: make(map[string]*session)}
	r.POST("/users", s.create)
	r.POST("/login", s.login)
	r.GET("/show", s.show)
	r.GET("/search", s.search)
	r.POST("/seen", s.seen)
	r.Use(func(c *gin.Context) {
		c.Set("strict", &textService{bluemonday.NewPolicy()}) // report
		c.Next()
	})
}
