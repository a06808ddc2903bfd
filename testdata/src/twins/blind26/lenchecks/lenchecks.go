// Package lenchecks counts tokens of chats. What decides: whether a list that is asked for its length is longer the next time.
package lenchecks

import (
	"net/http"

	"github.com/gorilla/websocket"
	"github.com/pkoukk/tiktoken-go"
)

type counter struct {
	encs   []*tiktoken.Tiktoken
	spare  []*tiktoken.Tiktoken
	models map[string]*tiktoken.Tiktoken
	text   string
	last   *tiktoken.Tiktoken
	n      int
}

func (c *counter) chat(w http.ResponseWriter, r *http.Request) {
	if len(c.encs) == 0 {
		enc, _ := tiktoken.EncodingForModel("gpt-4") // silent
		c.encs = append(c.encs, enc)
	}
	c.encs[0].Encode(r.URL.Path, nil, nil)
}

func (c *counter) fill(w http.ResponseWriter, r *http.Request) {
	if len(c.spare) < 1 {
		enc, _ := tiktoken.EncodingForModel("gpt-4") // report
		c.spare = append(c.spare, enc)
	}
	c.spare[0].Encode(r.URL.Path, nil, nil)
	c.spare = c.spare[:0]
}

func (c *counter) model(w http.ResponseWriter, r *http.Request) {
	if len(c.models) == 0 {
		enc, _ := tiktoken.EncodingForModel("gpt-4") // silent
		c.models = map[string]*tiktoken.Tiktoken{"gpt-4": enc}
	}
	c.models["gpt-4"].Encode(r.URL.Path, nil, nil)
}

func (c *counter) grow(w http.ResponseWriter, r *http.Request) {
	var encs []*tiktoken.Tiktoken
	if len(encs) == 0 {
		enc, _ := tiktoken.EncodingForModel("gpt-4") // report
		encs = append(encs, enc)
	}
	encs[0].Encode(r.URL.Path, nil, nil)
}

func (c *counter) word(w http.ResponseWriter, r *http.Request) {
	if c.text == "" {
		c.last, _ = tiktoken.EncodingForModel("gpt-4") // silent
		c.text = "gpt-4"
	}
	c.last.Encode(r.URL.Path, nil, nil)
}

// room reads what one member says.
func (c *counter) room(conn *websocket.Conn) error {
	var said [][]byte
	var enc *tiktoken.Tiktoken
	for {
		_, b, err := conn.ReadMessage()
		if err != nil {
			return err
		}
		if len(said) == 0 {
			enc, _ = tiktoken.EncodingForModel("gpt-4") // report
		}
		said = append(said, b)
		if len(said) == 10 {
			said = nil
		}
		enc.Encode(string(b), nil, nil)
	}
}

// hall is as room, without a limit.
func (c *counter) hall(conn *websocket.Conn) error {
	var said [][]byte
	var enc *tiktoken.Tiktoken
	for {
		_, b, err := conn.ReadMessage()
		if err != nil {
			return err
		}
		said = append(said, b)
		if len(said) == 1 {
			enc, _ = tiktoken.EncodingForModel("gpt-4") // report
		}
		enc.Encode(string(b), nil, nil)
	}
}

func routes() *http.ServeMux {
	c := new(counter)
	mux := http.NewServeMux()
	mux.HandleFunc("/chat", c.chat)
	mux.HandleFunc("/fill", c.fill)
	mux.HandleFunc("/model", c.model)
	mux.HandleFunc("/grow", c.grow)
	mux.HandleFunc("/word", c.word)
	return mux
}
