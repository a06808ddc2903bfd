// Package sess has sessions of users. What decides: whether a session lasts longer than a request.
package sess

import (
	"context"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Session is what a user has.
type Session struct {
	User  string
	rules *validator.Validate
	trim  *mold.Transformer
	once  sync.Once
	forms *form.Decoder
}

func New(user string) *Session {
	return &Session{User: user, rules: validator.New()} // silent
}

func (s *Session) Check(x any) error { return s.rules.Struct(x) }

// Trim fills what it has, when it is needed.
func (s *Session) Trim(ctx context.Context, x any) error {
	if s.trim == nil {
		s.trim = mold.New() // silent
	}
	return s.trim.Struct(ctx, x)
}

func (s *Session) Decode(x any, values map[string][]string) error {
	s.once.Do(func() {
		s.forms = form.NewDecoder() // silent
	})
	return s.forms.Decode(x, values)
}

// Store keeps sessions.
type Store struct {
	mu  sync.Mutex
	all map[string]*Session
}

func NewStore() *Store { return &Store{all: map[string]*Session{}} }

// Of returns the one of a user, and makes it if there is none.
func (st *Store) Of(user string) *Session {
	st.mu.Lock()
	defer st.mu.Unlock()
	s, ok := st.all[user]
	if !ok {
		s = New(user)
		st.all[user] = s
	}
	return s
}
