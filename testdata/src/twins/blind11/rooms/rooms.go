// Package rooms has rooms in which several people talk. What decides: whether the room has it, the one who joins, or the message.
package rooms

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type message struct {
	From string `validate:"required"`
	Text string
}

type room struct {
	name   string
	policy *bluemonday.Policy
	trim   *mold.Transformer
	mu     sync.Mutex
	people map[*person]struct{}
}

type person struct {
	room  *room
	conn  *websocket.Conn
	rules *validator.Validate
	codec func() (*goavro.Codec, error)
}

type lobby struct {
	mu      sync.Mutex
	rooms   map[string]*room
	upgrade func(http.ResponseWriter, *http.Request) (*websocket.Conn, error)
}

// room is made with the first who asks for it, and stays.
func (l *lobby) room(name string) *room {
	l.mu.Lock()
	defer l.mu.Unlock()
	if r := l.rooms[name]; r != nil {
		return r
	}
	r := &room{
		name:   name,
		policy: bluemonday.UGCPolicy(), // silent
		people: make(map[*person]struct{}),
	}
	r.trim = mold.New() // silent
	l.rooms[name] = r
	return r
}

// visit makes a room that nobody finds again.
func (l *lobby) visit(name string) *room {
	r := &room{name: name, trim: mold.New(), people: make(map[*person]struct{})} // report
	if old, ok := l.rooms[name]; ok {
		return old
	}
	return r
}

// join makes a person for the connection, with rules of its own.
func (l *lobby) join(w http.ResponseWriter, r *http.Request) {
	c, err := l.upgrade(w, r)
	if err != nil {
		return
	}
	p := &person{
		room:  l.room(r.PathValue("room")),
		conn:  c,
		rules: validator.New(), // report
		codec: sync.OnceValues(func() (*goavro.Codec, error) {
			return goavro.NewCodec(`"string"`) // report
		}),
	}
	p.room.enter(p)
	defer p.room.leave(p)
	for p.read() == nil {
	}
}

// preview has a room for as long as the request.
func (l *lobby) preview(w http.ResponseWriter, r *http.Request) {
	room := l.visit(r.PathValue("room"))
	m := message{Text: r.FormValue("text")}
	if err := room.trim.Struct(r.Context(), &m); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (p *person) read() error {
	_, data, err := p.conn.ReadMessage()
	if err != nil {
		return err
	}
	var m message
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	if err := p.rules.Struct(m); err != nil {
		return err
	}
	p.room.say(m)
	c, err := p.codec()
	if err != nil {
		return err
	}
	_, err = c.BinaryFromNative(nil, m.Text)
	return err
}

func (r *room) enter(p *person) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.people[p] = struct{}{}
}

func (r *room) leave(p *person) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.people, p)
}

// say is called for each message.
func (r *room) say(m message) {
	m.Text = r.policy.Sanitize(m.Text)
	_ = r.trim.Struct(context.Background(), &m)
	links := strings.NewReplacer("http://", "https://", "www.", "") // report
	m.Text = links.Replace(m.Text)
	r.mu.Lock()
	defer r.mu.Unlock()
	for p := range r.people {
		api := jsoniter.Config{EscapeHTML: false}.Froze() // report
		if _, err := api.Marshal(m); err != nil {
			continue
		}
		_ = p.conn.WriteJSON(m)
	}
}

func Routes(m *http.ServeMux, upgrade func(http.ResponseWriter, *http.Request) (*websocket.Conn, error)) {
	l := &lobby{rooms: make(map[string]*room), upgrade: upgrade}
	l.rooms["main"] = &room{policy: bluemonday.NewPolicy(), trim: mold.New(), people: make(map[*person]struct{})} // silent
	m.HandleFunc("GET /rooms/{room}", l.join)
	m.HandleFunc("GET /rooms/{room}/preview", l.preview)
}
