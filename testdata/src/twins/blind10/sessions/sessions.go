// Package sessions has objects that hold things: services, connections, units of work. What decides: whether the object lives as long as the
// server, or as long as one request.
package sessions

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct {
	Name string `validate:"required" db:"name" mod:"trim"`
}

// accounts is made once, in New.
type accounts struct{ rules *validator.Validate }

func newAccounts() *accounts {
	return &accounts{rules: validator.New()} // silent
}

func (a *accounts) create(u user) error { return a.rules.Struct(u) }

// unit is a unit of work: one for each request.
type unit struct {
	ctx    context.Context
	fields *reflectx.Mapper
	dirty  []user
}

func begin(ctx context.Context) *unit {
	return &unit{ctx: ctx, fields: reflectx.NewMapper("db")} // report
}

func (u *unit) add(x user) { u.dirty = append(u.dirty, x) }

func (u *unit) commit() int {
	n := 0
	for _, d := range u.dirty {
		n += len(u.fields.FieldMap(reflect.ValueOf(d)))
	}
	return n
}

// importer makes its transformer when it first needs it; each request has its own.
type importer struct {
	rules *validator.Validate
	trim  *mold.Transformer
}

func (i *importer) clean(ctx context.Context, u *user) error {
	if i.trim == nil {
		i.trim = mold.New() // report
	}
	return i.trim.Struct(ctx, u)
}

// mailer makes its policy when it first needs it; the server has one.
type mailer struct {
	once   sync.Once
	policy *bluemonday.Policy
}

func (m *mailer) text(u user) string {
	m.once.Do(func() {
		m.policy = bluemonday.UGCPolicy() // silent
	})
	return m.policy.Sanitize(u.Name)
}

// greeter has a once, too, but one for each connection.
type greeter struct {
	conn   *websocket.Conn
	once   sync.Once
	policy *bluemonday.Policy
}

func (g *greeter) greet(name string) error {
	g.once.Do(func() {
		g.policy = bluemonday.UGCPolicy() // report
	})
	return g.conn.WriteJSON(g.policy.Sanitize(name))
}

type Server struct {
	accounts *accounts
	mailer   mailer
	upgrade  func(http.ResponseWriter, *http.Request) (*websocket.Conn, error)
}

func New(upgrade func(http.ResponseWriter, *http.Request) (*websocket.Conn, error)) *Server {
	return &Server{accounts: newAccounts(), upgrade: upgrade}
}

func (s *Server) create(w http.ResponseWriter, r *http.Request) {
	u := user{r.FormValue("name")}
	if err := s.accounts.create(u); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	work := begin(r.Context())
	work.add(u)
	work.commit()
	_, _ = w.Write([]byte(s.mailer.text(u)))
}

func (s *Server) load(w http.ResponseWriter, r *http.Request) {
	i := &importer{rules: s.accounts.rules}
	for _, name := range r.URL.Query()["name"] {
		u := user{name}
		if err := i.clean(r.Context(), &u); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

// chat checks each message of a connection with rules of that message.
func (s *Server) chat(w http.ResponseWriter, r *http.Request) {
	conn, err := s.upgrade(w, r)
	if err != nil {
		return
	}
	g := &greeter{conn: conn}
	for {
		_, data, err := conn.ReadMessage()
		if err != nil {
			return
		}
		v := validator.New() // report
		if err := v.Struct(user{string(data)}); err != nil {
			continue
		}
		if err := g.greet(string(data)); err != nil {
			return
		}
	}
}

func (s *Server) Routes(m *http.ServeMux) {
	m.HandleFunc("POST /users", s.create)
	m.HandleFunc("POST /import", s.load)
	m.HandleFunc("/chat", s.chat)
}
