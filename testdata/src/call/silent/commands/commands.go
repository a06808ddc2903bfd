// Package commands has functions that do the work of a command, or of a stage,
// and twins of them that anybody may call for each order.
package commands

import (
	"bufio"
	"fmt"
	"os"
	"os/signal"
	"sync"

	"call/silent/commands/options"

	"github.com/go-playground/validator/v10"
)

func Serve(o *options.Serve, in any) error {
	_ = o.Addr
	return validator.New().Struct(in) // silent: call/command
}

func Verbose(g *options.Global, in any) error {
	_ = g.Verbose
	return validator.New().Struct(in) // silent: call/command
}

func Import(o options.Import, in any) error {
	_ = o.Path
	return validator.New().Struct(in) // silent: call/command
}

func Order(o *options.Order, in any) error {
	_ = o.Item
	return validator.New().Struct(in) // want `on every call of Order`
}

// FromInput reads what is typed.
func FromInput(in any) error {
	if line, _ := bufio.NewReader(os.Stdin).ReadString('\n'); line == "" {
		return nil
	}
	return validator.New().Struct(in) // silent: call/command
}

// ToOutput only prints.
func ToOutput(in any) error {
	fmt.Fprintln(os.Stdout, "checked")
	return validator.New().Struct(in) // want `on every call of ToOutput`
}

// Until waits for a signal in a function of its own.
func Until(in any) error {
	go func() { interrupted() }()
	return validator.New().Struct(in) // silent: call/command
}

func interrupted() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	<-c
}

// Scan is a stage: it sends all that it finds.
func Scan(wg *sync.WaitGroup, page any, items []string, out chan<- string) {
	defer wg.Done()
	if validator.New().Struct(page) != nil { // silent: call/producer
		return
	}
	for _, item := range items {
		out <- item
	}
}

// Check is one of many goroutines, each of which sends one answer.
func Check(wg *sync.WaitGroup, page any, out chan<- error) {
	defer wg.Done()
	out <- validator.New().Struct(page) // want `on every call of Check`
}
