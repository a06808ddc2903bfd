// Package sockets is given connections of websockets. What decides: whether the function serves the connection, or registers what does.
package sockets

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/gorilla/websocket"
)

type in struct{ Name string }

// Routes is given a router as well.
func Routes(m *http.ServeMux, upstream *websocket.Conn) {
	v := validator.New() // silent
	m.HandleFunc("/send", func(w http.ResponseWriter, r *http.Request) {
		x := in{r.FormValue("name")}
		if v.Struct(x) == nil {
			_ = upstream.WriteJSON(x)
		}
	})
	check()
}

func check() {
	t := mold.New() // silent
	_ = t.Struct(nil, &in{"start"})
}

// serve has a router of its own for each connection.
func serve(c *websocket.Conn, x in) {
	d := form.NewDecoder() // report
	_ = d.Decode(new(in), map[string][]string{"Name": {x.Name}})
	m := http.NewServeMux()
	m.Handle("/", http.NotFoundHandler())
	_ = c.WriteJSON(x)
}

// greet serves it.
func greet(c *websocket.Conn) {
	q := schema.NewDecoder() // report
	_ = q.Decode(new(in), map[string][]string{"Name": {"x"}})
}

func Main(upgrade func(http.ResponseWriter, *http.Request) (*websocket.Conn, error)) {
	m := http.NewServeMux()
	m.HandleFunc("/ws", func(w http.ResponseWriter, r *http.Request) {
		c, err := upgrade(w, r)
		if err != nil {
			return
		}
		serve(c, in{r.FormValue("name")})
		greet(c)
	})
}
