// Package patterns compiles patterns and templates. What decides: whether the text is the same each time.
package patterns

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"text/template"

	"github.com/gin-gonic/gin"
)

const word = `[a-z]+`

// named compiles a constant.
func named(c *gin.Context) {
	re := regexp.MustCompile(`^` + word + `$`) // report
	if !re.MatchString(c.Query("name")) {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{})
	}
}

// asked compiles what it is asked for.
func asked(c *gin.Context) {
	re, err := regexp.Compile(c.Query("pattern")) // silent
	if err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, re.MatchString(c.Query("name")))
}

// Slug is called with each title.
func Slug(title string) string {
	re := regexp.MustCompile(fmt.Sprintf(`[^%s]+`, "a-z0-9")) // report
	return re.ReplaceAllString(strings.ToLower(title), "-")
}

type rule struct {
	pattern string
	re      *regexp.Regexp
}

// matches compiles what the rule says, with each request: the rules are those of the routes.
func (r rule) matches(text string) bool {
	re := regexp.MustCompile(r.pattern) // report
	return re.MatchString(text)
}

// compiled compiles it once for each rule.
func (r *rule) compiled() *regexp.Regexp {
	if r.re == nil {
		r.re = regexp.MustCompile(r.pattern) // silent
	}
	return r.re
}

// Split cuts the patterns from what it goes through.
func Split(all, text string) (n int) {
	for all != "" {
		first, rest, _ := strings.Cut(all, ";")
		all = rest
		n += len(regexp.MustCompile(first).FindAllString(text, -1)) // silent
	}
	return n
}

// Count has one pattern for all lines.
func Count(lines []string, pattern string) (n int) {
	for _, l := range lines {
		if regexp.MustCompile(pattern).MatchString(l) { // report
			n++
		}
	}
	return n
}

// Greet parses a constant.
func Greet(w http.ResponseWriter, name string) error {
	t := template.Must(template.New("greet").Parse(`Hello {{.}}`)) // report
	return t.Execute(w, name)
}

// Render parses what somebody wrote.
func Render(w http.ResponseWriter, text, name string) error {
	t, err := template.New("text").Parse(text) // silent
	if err != nil {
		return err
	}
	return t.Execute(w, name)
}

func Routes(r gin.IRouter, rules []rule) {
	r.GET("/named", named)
	r.GET("/asked", asked)
	r.GET("/rules", func(c *gin.Context) {
		for i := range rules {
			if rules[i].matches(c.Query("name")) || rules[i].compiled().MatchString(c.Query("name")) {
				c.JSON(http.StatusOK, rules[i].pattern)
			}
		}
	})
}
