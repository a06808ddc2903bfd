// Package errpaths makes things where something went wrong. What decides: whether requests that are wrong come again and again, or the
// program ends with it.
package errpaths

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"regexp"
	"strings"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/microcosm-cc/bluemonday"
)

type signup struct {
	Mail string `json:"mail" validate:"required,email"`
}

var (
	rules   = validator.New() // silent
	english = en.New()        // silent
)

// messages translates what is wrong, where something is.
func messages(err error) map[string]string {
	var wrong validator.ValidationErrors
	if !errors.As(err, &wrong) {
		return map[string]string{"": err.Error()}
	}
	tr, _ := ut.New(english).GetTranslator("en") // report
	return wrong.Translate(tr)
}

func create(c *fiber.Ctx) error {
	var in signup
	if err := c.BodyParser(&in); err != nil {
		return c.Status(http.StatusBadRequest).JSON(err.Error())
	}
	if err := rules.Struct(in); err != nil {
		return c.Status(http.StatusUnprocessableEntity).JSON(messages(err))
	}
	return c.JSON(in)
}

var errSecret = errors.New("secret")

// recovered answers for handlers that panic.
func recovered(c *fiber.Ctx) (err error) {
	defer func() {
		if x := recover(); x != nil {
			hidden := regexp.MustCompile(`password=\S+`) // report
			err = errors.New(hidden.ReplaceAllString(fmt.Sprint(x), "password=*"))
		}
	}()
	return c.Next()
}

// hide goes through the chain of what went wrong.
func hide(err error) string {
	var parts []string
	for ; err != nil; err = errors.Unwrap(err) {
		if errors.Is(err, errSecret) {
			parts = append(parts, strings.NewReplacer("user=", "u=", "host=", "h=").Replace(err.Error())) // report
		}
	}
	return strings.Join(parts, ": ")
}

// mustSettings ends the program if the settings are wrong.
func mustSettings(path string) signup {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	var s signup
	if err := json.Unmarshal(data, &s); err != nil {
		log.Fatal(err)
	}
	if err := validator.New().Struct(s); err != nil { // silent
		log.Fatal(bluemonday.UGCPolicy().Sanitize(err.Error())) // silent
	}
	return s
}

// crash writes down what the program dies of.
func crash(err error) {
	clean := regexp.MustCompile(`token=\S+`).ReplaceAllString(err.Error(), "token=*") // silent
	log.Println(clean)
	os.Exit(1)
}

func audit(c *fiber.Ctx) error {
	err := c.Next()
	if err == nil {
		return nil
	}
	p := bluemonday.UGCPolicy() // report
	log.Println(p.Sanitize(hide(err)))
	return err
}

func Main(ctx context.Context) {
	_ = mustSettings("settings.json")
	app := fiber.New()
	app.Use(recovered, audit)
	app.Post("/signup", create)
	if err := app.Listen(":8080"); err != nil {
		crash(err)
	}
}
