// Package config checks what a program reads when it starts, and what requests
// say. Tags of fields tell nothing that types and callers do not.
package config

import (
	"encoding/json"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type settings struct {
	Port string `json:"port"`
}

func readFile() (*settings, error) {
	data, err := os.ReadFile("settings.json")
	if err != nil {
		return nil, err
	}
	var s settings
	if err := json.Unmarshal(data, &s); err != nil {
		return nil, err
	}
	return &s, validator.New().Struct(&s) // silent
}

func readEnv() (*settings, error) {
	s := settings{os.Getenv("PORT")}
	return &s, validator.New().Struct(s) // silent
}

func readNamed(name string) (*settings, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	s := new(settings)
	if err := json.Unmarshal(data, s); err != nil {
		return nil, err
	}
	return s, validator.New().Struct(s) // silent
}

func check(s *settings) error { return validator.New().Struct(s) } // silent

func readAndCheck() error {
	s := &settings{os.Getenv("PORT")}
	return check(s)
}

func (s *settings) check() error { return validator.New().Struct(s) } // silent

func readAndAsk() error {
	s := &settings{os.Getenv("PORT")}
	return s.check()
}

var current = func() *settings {
	s := &settings{os.Getenv("PORT")}
	_ = validator.New().Struct(s) // silent
	return s
}()

// What requests say.

type order struct {
	Item string `yaml:"item"`
}

func body(c *gin.Context) {
	var o order
	_ = c.BindJSON(&o)
	_ = validator.New().Struct(&o) // report
}

func query(c *gin.Context) {
	o := order{c.Query("item")}
	_ = validator.New().Struct(o) // report
}

func Given(o *order) error { return validator.New().Struct(o) } // report

func checkOrder(o *order) error { return validator.New().Struct(o) } // report

func handle(c *gin.Context) { _ = checkOrder(&order{c.Query("item")}) }

func (o *order) check() error { return validator.New().Struct(o) } // report

func handleMethod(c *gin.Context) { _ = (&order{c.Query("item")}).check() }

func decoded(data []byte) error {
	var o order
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	return validator.New().Struct(&o) // report
}

func handleBytes(c *gin.Context) {
	b, _ := c.GetRawData()
	_ = decoded(b)
}
