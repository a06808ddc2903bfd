package naming

import "strings"

// initialisms are the words that Go writes in one case: JSONMapper, not
// JsonMapper. They are those of staticcheck's ST1003, which most projects that
// check names run with its defaults, and of libraries that the catalogue knows.
var initialisms = set(`ACL AMQP API ASCII BSON CBOR CEL CPU CSS DB DNS EOF GID GUID HTML HTTP HTTPS ID IP JSON QPS RAM
	RPC RTP SIP SLA SMTP SQL SSH TCP TLS TS TTL UDP UGC UI UID URI URL UTF8 UUID VM XML XMPP XSRF XSS YAML`)

// Idiomatic writes the initialisms of a name that a fix makes as Go does. The
// first word of an unexported name is in small letters.
func Idiomatic(name string) string {
	words := Words(name)
	for i, word := range words {
		upper := strings.ToUpper(word)
		if initialisms()[upper] && (i > 0 || word[:1] == upper[:1]) {
			words[i] = upper
		}
	}
	return strings.Join(words, "")
}
