// Package tokenizers counts tokens. What decides: whether the model is the program's or the caller's, and whether one
// encoding would do for all texts of a call.
package tokenizers

import (
	"context"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/pkoukk/tiktoken-go"
)

const model = "gpt-4"

func Count(text string) int {
	// A constant model, for each text.
	enc, err := tiktoken.EncodingForModel(model) // report
	if err != nil {
		return 0
	}
	return len(enc.Encode(text, nil, nil))
}

func Usage(c *gin.Context) {
	// For each request.
	enc, err := tiktoken.EncodingForModel("gpt-3.5-turbo") // report
	if err == nil {
		c.JSON(200, len(enc.Encode(c.Query("q"), nil, nil)))
	}
}

type message struct{ Model, Text string }

func All(name string, msgs []message) (n int) {
	for _, m := range msgs {
		// The model is the same for all messages of the call.
		enc, err := tiktoken.EncodingForModel(name) // report
		if err != nil {
			continue
		}
		n += len(enc.Encode(m.Text, nil, nil))
	}
	return n
}

type client struct {
	model string
	enc   *tiktoken.Tiktoken
}

func (c *client) Complete(ctx context.Context, prompt string) int {
	// The model of the client does not change.
	enc, err := tiktoken.EncodingForModel(c.model) // report
	if err != nil {
		return 0
	}
	return len(enc.Encode(prompt, nil, nil))
}

func newClient(model string) (*client, error) {
	// Kept by the client.
	enc, err := tiktoken.EncodingForModel(model) // silent
	if err != nil {
		return nil, err
	}
	return &client{model, enc}, nil
}

func (c *client) Kept(ctx context.Context, prompt string) int {
	return len(c.enc.Encode(prompt, nil, nil))
}

func For(name, text string) int {
	// The caller says which.
	enc, err := tiktoken.EncodingForModel(name) // silent
	if err != nil {
		return 0
	}
	return len(enc.Encode(text, nil, nil))
}

func Each(msgs []message) (n int) {
	for _, m := range msgs {
		// The message says which.
		enc, err := tiktoken.EncodingForModel(m.Model) // silent
		if err != nil {
			continue
		}
		n += len(enc.Encode(m.Text, nil, nil))
	}
	return n
}

var (
	mu   sync.RWMutex
	encs = make(map[string]*tiktoken.Tiktoken)
)

func cached(name string) (*tiktoken.Tiktoken, error) {
	mu.RLock()
	enc := encs[name]
	mu.RUnlock()
	if enc != nil {
		return enc, nil
	}
	// One for each model, kept.
	enc, err := tiktoken.EncodingForModel(name) // silent
	if err != nil {
		return nil, err
	}
	mu.Lock()
	encs[name] = enc
	mu.Unlock()
	return enc, nil
}

func Cached(c *gin.Context) {
	if enc, err := cached(c.Query("model")); err == nil {
		c.JSON(200, len(enc.Encode(c.Query("q"), nil, nil)))
	}
}

var once = sync.OnceValues(func() (*tiktoken.Tiktoken, error) {
	// Once.
	return tiktoken.EncodingForModel(model) // silent
})

func Once(text string) int {
	enc, err := once()
	if err != nil {
		return 0
	}
	return len(enc.Encode(text, nil, nil))
}

func Cut(c *gin.Context) {
	text := c.Query("q")
	for Count(text) > 100 {
		text = text[:len(text)/2]
	}
	c.JSON(200, text)
}
