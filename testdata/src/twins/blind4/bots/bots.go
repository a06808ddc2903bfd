// Package bots answers updates of a chat: with a library of the program's own. What decides: whether the update makes one.
package bots

import (
	"context"
	"regexp"
	"strings"
	"text/template"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type update struct {
	Text string
	Chat int64
}

type api interface {
	Updates(ctx context.Context) <-chan update
	Send(chat int64, text string) error
}

type command func(b *bot, u update) error

type bot struct {
	api      api
	commands map[string]command
	v        *validator.Validate
	word     *regexp.Regexp
}

func newBot(a api) *bot {
	b := &bot{api: a, commands: make(map[string]command)}
	// Kept.
	b.v = validator.New() // silent
	// Kept.
	b.word = regexp.MustCompile(`^/(\w+)`) // silent
	b.on("start", start)
	b.on("help", (*bot).help)
	// Kept by a command.
	p := bluemonday.UGCPolicy() // silent
	b.on("echo", func(b *bot, u update) error { return b.api.Send(u.Chat, p.Sanitize(u.Text)) })
	b.on("shout", func(b *bot, u update) error {
		// For each such command.
		return b.api.Send(u.Chat, bluemonday.UGCPolicy().Sanitize(strings.ToUpper(u.Text))) // report
	})
	return b
}

func (b *bot) on(name string, c command) { b.commands[name] = c }

func start(b *bot, u update) error {
	// A command that is a function.
	t := template.Must(template.New("start").Parse(`Hello {{.Chat}}`)) // report
	var s strings.Builder
	if err := t.Execute(&s, u); err != nil {
		return err
	}
	return b.api.Send(u.Chat, s.String())
}

func (b *bot) help(u update) error {
	// A command that is a method.
	re := regexp.MustCompile(`\s+`) // report
	return b.api.Send(u.Chat, re.ReplaceAllString(u.Text, " "))
}

func (b *bot) Run(ctx context.Context) error {
	for u := range b.api.Updates(ctx) {
		// For each update.
		if validator.New().Struct(u) != nil { // report
			continue
		}
		m := b.word.FindStringSubmatch(u.Text)
		if m == nil {
			continue
		}
		if c, ok := b.commands[m[1]]; ok {
			if err := c(b, u); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bot) RunKept(ctx context.Context) error {
	// One for the run.
	re := regexp.MustCompile(`^!`) // silent
	for u := range b.api.Updates(ctx) {
		if re.MatchString(u.Text) && b.v.Struct(u) == nil {
			_ = b.help(u)
		}
	}
	return nil
}

type conversation struct {
	chat int64
	in   chan update
	v    *validator.Validate
}

func (b *bot) Conversations(ctx context.Context) {
	open := make(map[int64]*conversation)
	for u := range b.api.Updates(ctx) {
		c, ok := open[u.Chat]
		if !ok {
			// One for each conversation, kept as long as it is open; all of them could share one, but it is kept in a map.
			c = &conversation{u.Chat, make(chan update), validator.New()} // silent
			open[u.Chat] = c
			go c.run(b)
		}
		c.in <- u
	}
}

func (c *conversation) run(b *bot) {
	for u := range c.in {
		if c.v.Struct(u) == nil {
			_ = b.api.Send(c.chat, u.Text)
		}
	}
}

func (b *bot) Search(u update) error {
	// The pattern is what the user wrote.
	re, err := regexp.Compile(u.Text) // silent
	if err != nil {
		return err
	}
	return b.api.Send(u.Chat, re.FindString("all that there is"))
}

func Main(ctx context.Context, a api) error { return newBot(a).Run(ctx) }
