// Package later asks for texts, and writes into them what the pattern has made of them. What decides: whether what is asked can be what the instance has done, in this call or before.
package later

import "regexp"

func clean(s string) string {
	if s != "" {
		re := regexp.MustCompile(`a+b`) // report
		s = re.ReplaceAllString(s, "")
	}
	return s
}

func clean2(s string) string {
	if len(s) > 0 {
		re := regexp.MustCompile(`a+b`) // report
		s = re.ReplaceAllString(s, "")
	}
	return s
}

func clean3(s string) string {
	if s == "" {
		return s
	}
	re := regexp.MustCompile(`a+b`) // report
	s = re.ReplaceAllString(s, "")
	return s
}

func clean4(s string) string {
	if s != "" {
		s = regexp.MustCompile(`a+b`).ReplaceAllString(s, "") // report
	}
	return s
}

func clean5(s *string) {
	if s != nil {
		re := regexp.MustCompile(`a+b`) // report
		*s = re.ReplaceAllString(*s, "")
	}
}

func clean6(p *struct{ Name string }) {
	if p.Name != "" {
		re := regexp.MustCompile(`a+b`) // report
		p.Name = re.ReplaceAllString(p.Name, "")
	}
}

// each asks in the second round for what the first has done.
func each(all []string) (last string) {
	var re *regexp.Regexp
	for _, s := range all {
		if last == "" {
			re = regexp.MustCompile(`a+b`) // silent
		}
		last = re.ReplaceAllString(s, "x")
	}
	return last
}

var last string

// remembered asks for what the call before has done, and keeps that.
func remembered(s string) string {
	if last == "" {
		last = regexp.MustCompile(`a+b`).ReplaceAllString(s, "x") // silent
	}
	return last + s
}
